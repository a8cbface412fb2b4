package dev.roadbook.prediction.lookback;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A product that an account bought regularly and no longer does, though it buys others.
 *
 * @param sku item code
 * @param lastBoughtOn its last purchase
 * @param usualGapDays mean of the days between its purchases
 * @param silentDays days since its last purchase
 * @param visitsSince days on which the account bought something else since
 * @param probability chance of such a silence, were the product still bought
 * @param revenueAtStake what it brought in the twelve months to its last purchase
 */
public record StoppedProduct(
        String sku,
        LocalDate lastBoughtOn,
        double usualGapDays,
        int silentDays,
        int visitsSince,
        double probability,
        BigDecimal revenueAtStake) {}
