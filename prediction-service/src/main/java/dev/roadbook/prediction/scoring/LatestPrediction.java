package dev.roadbook.prediction.scoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The outcome that stands for an account before it is scored again.
 *
 * @param version grows with every change of the content
 * @param contentHash what tells one content from another
 * @param changedAt when this content came to be
 * @param batchId batch that caused it
 * @param nextExpectedOn the day the next purchase was expected
 * @param lastPurchaseOn the purchase the expectation rests on
 */
record LatestPrediction(
        long version,
        String contentHash,
        Instant changedAt,
        @Nullable UUID batchId,
        @Nullable LocalDate nextExpectedOn,
        @Nullable LocalDate lastPurchaseOn) {

    /** The day a purchase had been expected, if it is the one that expectation was about. */
    Optional<LocalDate> expectationOf(LocalDate purchase) {
        return lastPurchaseOn != null && purchase.isAfter(lastPurchaseOn)
                ? Optional.ofNullable(nextExpectedOn)
                : Optional.empty();
    }
}
