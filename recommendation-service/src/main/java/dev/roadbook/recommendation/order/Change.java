package dev.roadbook.recommendation.order;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What somebody wants of a product in the next order instead of what is suggested.
 *
 * @param sku item code
 * @param quantity how much; nothing leaves it out
 * @param changedBy who
 * @param changedAt when
 */
record Change(String sku, BigDecimal quantity, String changedBy, Instant changedAt) {

    boolean leavesOut() {
        return quantity.signum() == 0;
    }
}
