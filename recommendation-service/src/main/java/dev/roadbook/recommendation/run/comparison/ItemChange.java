package dev.roadbook.recommendation.run.comparison;

import dev.roadbook.recommendation.scenario.Scenario;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product that a run recommends to an account otherwise than an earlier run did.
 *
 * @param name the account's name
 * @param productName description, where known
 * @param change what happened to it; a score alone changes nothing
 * @param scenarioBefore why the earlier run recommended it; absent where it did not
 * @param placeBefore 1 for the account's best product
 * @param passedBefore whether the audit let it pass
 * @param scenario why it is recommended now; absent where it is not
 * @param passes whether the audit lets it pass
 */
record ItemChange(
        String accountId,
        @Nullable String name,
        @Nullable String repId,
        String sku,
        @Nullable String productName,
        Change change,
        @Nullable Scenario scenarioBefore,
        @Nullable Integer placeBefore,
        @Nullable BigDecimal scoreBefore,
        @Nullable BigDecimal quantityBefore,
        @Nullable BigDecimal priceBefore,
        @Nullable Boolean passedBefore,
        @Nullable Scenario scenario,
        @Nullable Integer place,
        @Nullable BigDecimal score,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable Boolean passes) {

    /** What happened to a product. */
    enum Change {

        /** Recommended now, and not before. */
        ENTERED,

        /** Recommended before, and not now. */
        LEFT,

        /** Recommended by both, by another scenario, at another place, in another quantity, at another price, or judged otherwise. */
        CHANGED
    }
}
