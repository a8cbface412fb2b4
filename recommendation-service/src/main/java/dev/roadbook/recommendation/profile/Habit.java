package dev.roadbook.recommendation.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * All purchases of one product by one account.
 *
 * @param sku item code
 * @param purchases days on which it was bought
 * @param firstOn the first of them
 * @param lastOn the latest of them
 * @param revenue what all of it brought, less credit
 * @param units how many units were bought on the days that tell it
 * @param spent what those units brought
 * @param quantities of the latest five days that tell it, latest first
 */
public record Habit(
        String sku,
        int purchases,
        LocalDate firstOn,
        LocalDate lastOn,
        BigDecimal revenue,
        BigDecimal units,
        BigDecimal spent,
        List<BigDecimal> quantities) {

    public Habit {
        quantities = List.copyOf(quantities);
    }

    /** Of the latest quantities, where any is known. */
    public Optional<UsualQuantity> usualQuantity() {
        return UsualQuantity.of(quantities);
    }
}
