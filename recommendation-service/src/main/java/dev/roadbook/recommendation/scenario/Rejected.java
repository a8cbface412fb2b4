package dev.roadbook.recommendation.scenario;

import java.math.BigDecimal;

/**
 * A product that was considered and not recommended.
 *
 * @param sku item code
 * @param scenario why it was considered
 * @param score what it scored
 * @param why why it was not taken
 */
public record Rejected(String sku, Scenario scenario, BigDecimal score, Why why) {

    /** What spoke against it. */
    public enum Why {
        DISCONTINUED,
        OUT_OF_STOCK,
        /** Bought so lately that it cannot be needed yet. */
        BOUGHT_LATELY,
        /** Somebody who knows the account said that it is not for it. */
        DECLINED,
        /** Another one of its family is recommended. */
        SAME_FAMILY,
        /** Enough is recommended that was bought before. */
        ENOUGH_REPEATS,
        /** Others score more. */
        SCORED_LESS
    }
}
