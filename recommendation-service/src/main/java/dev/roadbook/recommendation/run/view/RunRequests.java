package dev.roadbook.recommendation.run.view;

import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.run.BackgroundRun;
import dev.roadbook.platform.web.IdempotencyKey;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.recommendation.run.RecommendationRun.Asked;
import dev.roadbook.recommendation.run.RecommendationRun.Made;
import dev.roadbook.recommendation.run.Replay.Again;
import dev.roadbook.recommendation.run.Replay.Replayed;
import dev.roadbook.recommendation.settings.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks for runs and finds them, whether they are complete or not. */
@Component
class RunRequests {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final BackgroundRun<Asked, Made> runs;
    private final BackgroundRun<Again, Replayed> replays;
    private final SqlList<RunSummary> summaries;
    private final Clock clock;

    RunRequests(
            BackgroundRun<Asked, Made> runs,
            BackgroundRun<Again, Replayed> replays,
            SqlList<RunSummary> summaries,
            Clock clock) {
        this.runs = runs;
        this.replays = replays;
        this.summaries = summaries;
        this.clock = clock;
    }

    Optional<RunView> find(UUID id) {
        return summaries
                .find(id)
                .map(summary -> RunView.of(summary, replay(id)))
                .or(() -> runs.latest()
                        .filter(run -> run.request().runId().equals(id))
                        .map(RunView::of));
    }

    /** The one that was asked for last, whatever came of it. */
    Optional<RunView> latest() {
        return runs.latest().flatMap(run -> find(run.request().runId()));
    }

    /** How computing it again went, if it was the last run to be computed again. */
    Optional<ReplayView> replay(UUID id) {
        return replays.latest().filter(run -> run.request().runId().equals(id)).map(ReplayView::of);
    }

    /** Begins a run; the same key asks for the same one. */
    RunView start(@Nullable LocalDate day, @Nullable Policy policy, Optional<String> key, String by) {
        var asOf = day == null ? LocalDate.now(clock) : possible(day);
        var judged = policy == null ? Policy.STANDARD : policy;
        var id = key.map(text -> EventIds.of("recommendation-run", by, text)).orElseGet(UUID::randomUUID);
        return find(id).map(earlier -> same(earlier, asOf, judged))
                .orElseGet(() -> RunView.of(runs.start(new Asked(id, asOf, judged, by), by)));
    }

    private static RunView same(RunView earlier, LocalDate asOf, Policy policy) {
        if (!earlier.asOf().equals(asOf) || earlier.policy() != policy) {
            throw IdempotencyKey.reused();
        }
        return earlier;
    }

    private LocalDate possible(LocalDate day) {
        if (day.isAfter(LocalDate.now(clock)) || day.isBefore(EARLIEST)) {
            throw ProblemException.badParameter("as_of", "must be a day from " + EARLIEST + " to today");
        }
        return day;
    }

    void stop(UUID id, String by) {
        runs.latest()
                .filter(run -> run.request().runId().equals(id) && run.state().isOpen())
                .ifPresent(_ -> runs.stop(by));
    }
}
