package dev.roadbook.recommendation.coverage.product;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An account, as a top product sees it.
 *
 * @param carried whether it bought the product within twelve months
 * @param score how much accounts like it buy the product, 0 to 1; absent where it is carried
 * @param gapValue what it would pay for it in twelve months, as likely as that; absent where it is carried
 */
record ProductAccount(
        String accountId,
        @Nullable String name,
        @Nullable String repId,
        @Nullable String region,
        @Nullable String chain,
        @Nullable String segment,
        BigDecimal coveragePct,
        boolean carried,
        @Nullable BigDecimal score,
        @Nullable BigDecimal gapValue) {}
