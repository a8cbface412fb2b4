package dev.roadbook.prediction.scoring;

import dev.roadbook.prediction.outcome.Outcome;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outcome with the identity of its content.
 *
 * @param outcome what is said of the account
 * @param version grows with every change of the content
 * @param contentHash SHA-256 of the content, in hex
 * @param changedAt when this content came to be
 * @param batchId batch that caused it
 */
record ScoredAccount(
        Outcome outcome,
        long version,
        String contentHash,
        Instant changedAt,
        @Nullable UUID batchId) {

    String accountId() {
        return outcome.accountId();
    }

    /** The standing content again, or a new version of it. */
    static ScoredAccount of(
            Outcome outcome,
            String contentHash,
            @Nullable LatestPrediction standing,
            Instant now,
            @Nullable UUID batchId) {
        if (standing != null && standing.contentHash().equals(contentHash)) {
            return new ScoredAccount(
                    outcome, standing.version(), contentHash, standing.changedAt(), standing.batchId());
        }
        return new ScoredAccount(outcome, standing == null ? 1 : standing.version() + 1, contentHash, now, batchId);
    }
}
