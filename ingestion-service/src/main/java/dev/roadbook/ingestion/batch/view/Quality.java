package dev.roadbook.ingestion.batch.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * How good a file was as it was delivered, by what is counted of it.
 *
 * @param score from 0 to 100
 * @param rejectedShare of its rows
 * @param restatedShare of its accepted rows, which say otherwise what was known; null where rows are not compared
 */
record Quality(
        int score, BigDecimal rejectedShare, @Nullable BigDecimal restatedShare) {

    private static final int SCALE = 4;
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** A restated row is right now and was wrong before: it weighs a fifth of one that is rejected. */
    private static final BigDecimal WEIGHT_OF_RESTATED = new BigDecimal("0.2");

    /** Nothing can be said of a file without rows. */
    static @Nullable Quality of(long lines, long accepted, long rejected, @Nullable Long restated) {
        if (lines == 0) {
            return null;
        }
        var rejectedShare = share(rejected, lines);
        var restatedShare = restated == null ? null : share(restated, Math.max(1, accepted));
        var weighed = restatedShare == null ? BigDecimal.ZERO : restatedShare.multiply(WEIGHT_OF_RESTATED);
        var score = HUNDRED.multiply(BigDecimal.ONE.subtract(rejectedShare)).multiply(BigDecimal.ONE.subtract(weighed));
        // Down, so that only a file without a fault has a hundred.
        return new Quality(score.setScale(0, RoundingMode.DOWN).intValueExact(), rejectedShare, restatedShare);
    }

    private static BigDecimal share(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), SCALE, RoundingMode.UP);
    }
}
