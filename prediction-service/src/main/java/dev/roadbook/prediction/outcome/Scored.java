package dev.roadbook.prediction.outcome;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that was just scored.
 *
 * @param outcome what is said of it
 * @param batchId batch that caused this content; absent where time did
 */
public record Scored(Outcome outcome, @Nullable UUID batchId) {

    public String accountId() {
        return outcome.accountId();
    }
}
