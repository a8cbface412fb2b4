package dev.roadbook.recommendation.run;

import dev.roadbook.platform.run.BackgroundRun;
import dev.roadbook.platform.run.Conclusion;
import dev.roadbook.platform.run.Progress;
import dev.roadbook.platform.run.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Computes a run again from what it was computed from, and tells whether the same comes of it. */
@Component
public class Replay {

    private static final int TOLD = 100;
    private static final int MOST_NAMED = 20;

    private final KeptRuns runs;
    private final ResultRows results;
    private final TransactionOperations transaction;

    Replay(KeptRuns runs, ResultRows results, TransactionOperations transaction) {
        this.runs = runs;
        this.results = results;
        this.transaction = transaction;
    }

    /** What is computed again. */
    public record Again(UUID runId) {}

    /**
     * What came of it.
     *
     * @param runId the run
     * @param identical whether the same came of it, to the bit
     * @param contentHash the run's fingerprint
     * @param replayedHash that of the second time
     * @param accounts how many accounts were computed again
     * @param differing the first accounts that differ
     */
    public record Replayed(
            UUID runId,
            boolean identical,
            String contentHash,
            String replayedHash,
            int accounts,
            List<String> differing) {

        public Replayed {
            differing = List.copyOf(differing);
        }
    }

    @Bean
    static BackgroundRun<Again, Replayed> recommendationReplays(Runs runs, Replay replay) {
        return runs.of("recommendation-replay", Again.class, Replayed.class)
                .called("A second computation of recommendations")
                .busy("recommendation_replays", "A run is being computed again already")
                .does(replay::compare);
    }

    private Conclusion<Replayed> compare(Again again, Progress progress) {
        progress.at("READING", 0, 0);
        return runs.find(again.runId())
                .map(kept -> {
                    var replayed = compare(again.runId(), kept, progress);
                    Conclusion<Replayed> done = new Conclusion.Done<>(() -> replayed);
                    return done;
                })
                .orElseGet(() -> new Conclusion.Refused<>("The run is no longer kept."));
    }

    private Replayed compare(UUID run, KeptRuns.Kept kept, Progress progress) {
        var computation = new Computation(kept.inputs());
        var hash = new RunHash(kept.inputs());
        var differing = new ArrayList<String>();
        int[] accounts = {0};
        transaction.executeWithoutResult(_ -> results.readAll(run, (number, account) -> {
            if (number % TOLD == 0) {
                progress.at("COMPUTING", number, kept.accounts());
            }
            var again = RunHash.of(account.inputs(), computation.of(account.read()));
            hash.add(account.accountId(), again);
            if (!again.equals(account.hash()) && differing.size() < MOST_NAMED) {
                differing.add(account.accountId());
            }
            accounts[0] = number;
        }));
        var replayed = hash.get();
        return new Replayed(run, replayed.equals(kept.hash()), kept.hash(), replayed, accounts[0], differing);
    }
}
