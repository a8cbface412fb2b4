package dev.roadbook.prediction.outcome.rounding;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Rounds as people do on paper. Binary fractions miss decimal ones by a hair, so that 23 of 40 of 25 points would be 14.37: what
 * is beyond the twelfth digit is taken for such a hair.
 */
public final class HalfUp {

    private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_UP);

    private HalfUp() {}

    public static double of(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .round(DIGITS)
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
    }
}
