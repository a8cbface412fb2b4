package dev.roadbook.outreach.run;

import dev.roadbook.outreach.run.Runs.Keyed;
import dev.roadbook.platform.jdbc.Sha256;
import dev.roadbook.platform.web.IdempotencyKey;
import dev.roadbook.platform.web.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The runs of programmes, each of which is noted with what it did. Under a key that people give there is one run, and its
 * report is given again.
 */
@Component
public class KeyedRuns {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(30);

    private final Runs runs;
    private final Clock clock;

    KeyedRuns(Runs runs, Clock clock) {
        this.runs = runs;
        this.clock = clock;
    }

    /** The work of a run, given its identity. */
    @FunctionalInterface
    public interface Work {

        RunReport of(UUID runId);
    }

    /** A run that is asked for once, whatever it is asked by. */
    public RunReport run(String programme, String by, Work work) {
        var runId = UUID.randomUUID();
        runs.begin(runId, programme, null, "", by);
        return finish(work.of(runId));
    }

    /** A run somebody asks for, and may ask for again. */
    public RunReport run(String programme, Optional<String> key, String body, String by, Work work) {
        return key.map(each -> run(programme, by + "\n" + each, Sha256.of(body), by, work))
                .orElseGet(() -> run(programme, by, work));
    }

    private RunReport run(String programme, String key, String hash, String by, Work work) {
        var runId = UUID.randomUUID();
        if (runs.begin(runId, programme, key, hash, by)) {
            return finishOrAbandon(runId, work);
        }
        var earlier = runs.find(key);
        if (earlier.isPresent()
                && !runs.takeOver(earlier.get().runId(), clock.instant().minus(LONGEST_RUN))) {
            return again(earlier.get(), programme, hash);
        }
        return run(programme, key, hash, by, work);
    }

    private RunReport finishOrAbandon(UUID runId, Work work) {
        try {
            return finish(work.of(runId));
        } finally {
            runs.abandon(runId);
        }
    }

    private RunReport finish(RunReport report) {
        runs.finish(report);
        return report;
    }

    private RunReport again(Keyed earlier, String programme, String hash) {
        if (!earlier.programme().equals(programme) || !earlier.requestHash().equals(hash)) {
            throw IdempotencyKey.reused();
        }
        if (earlier.result() == null) {
            throw new ProblemException(HttpStatus.CONFLICT, "run_in_progress", "This run has not finished yet.");
        }
        return runs.report(earlier.result());
    }
}
