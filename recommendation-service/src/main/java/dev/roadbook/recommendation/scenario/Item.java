package dev.roadbook.recommendation.scenario;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product recommended to an account.
 *
 * @param sku item code
 * @param scenario why
 * @param score more is better
 * @param contributions what the score is made of
 * @param reasons why, in codes
 * @param quantity how much is usually ordered; absent for products never bought
 * @param price of a unit, where one is known
 */
public record Item(
        String sku,
        Scenario scenario,
        BigDecimal score,
        List<Contribution> contributions,
        List<Reason> reasons,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price) {

    public Item {
        contributions = List.copyOf(contributions);
        reasons = List.copyOf(reasons);
    }
}
