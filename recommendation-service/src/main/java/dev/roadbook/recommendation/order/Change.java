package dev.roadbook.recommendation.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants of a product in the next order instead of what is suggested.
 *
 * @param sku item code
 * @param quantity how much; nothing leaves it out
 * @param changedBy who
 * @param changedAt when
 * @param afterOn the account's latest order then; absent where there was none
 */
record Change(
        String sku,
        BigDecimal quantity,
        String changedBy,
        Instant changedAt,
        @Nullable LocalDate afterOn) {

    /** Whether it is about the order that follows on the latest one. */
    boolean isAfter(@Nullable LocalDate latestOn) {
        return Objects.equals(afterOn, latestOn);
    }

    boolean leavesOut() {
        return quantity.signum() == 0;
    }
}
