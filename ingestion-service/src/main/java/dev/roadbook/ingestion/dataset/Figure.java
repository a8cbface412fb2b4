package dev.roadbook.ingestion.dataset;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** What is measured of a file, and how far from earlier files of its source it may be. */
public enum Figure {
    /** Lines it has. */
    LINES(Scale.COUNT, 0),
    /** Share of its lines that take money back. */
    RETURNS(Scale.SHARE, 20),
    /** Share of its lines in a currency other than that of most lines of the file before. */
    OTHER_CURRENCY(Scale.SHARE, 20),
    /** Share of its lines that name no representative. */
    WITHOUT_REP(Scale.SHARE, 20),
    /** Share of its accounts for which it has no e-mail address. */
    WITHOUT_EMAIL(Scale.SHARE, 20),
    /** Share of its accounts that nobody knew. */
    NEW_ACCOUNTS(Scale.SHARE, 20),
    /** Share of its products that nobody knew. */
    NEW_PRODUCTS(Scale.SHARE, 20),
    /** How many times what its products cost before they cost now: half of them more, half of them less. */
    PRICES(Scale.RATIO, 5);

    private static final int LEAST_FILES = 5;
    private static final BigDecimal TWO_THIRDS = new BigDecimal("0.67");
    private static final BigDecimal FIFTY = new BigDecimal(50);
    private static final BigDecimal FIFTH = new BigDecimal("0.2");
    private static final Range HALF_TO_DOUBLE = new Range(new BigDecimal("0.5"), new BigDecimal(2));

    private final Scale scale;
    private final long leastBasis;

    Figure(Scale scale, long leastBasis) {
        this.scale = scale;
        this.leastBasis = leastBasis;
    }

    /**
     * What is usual.
     *
     * @param from lowest value, included
     * @param to highest, included
     */
    public record Range(BigDecimal from, BigDecimal to) {

        public boolean contains(BigDecimal value) {
            return value.compareTo(from) >= 0 && value.compareTo(to) <= 0;
        }
    }

    /** Whether so many lines, accounts or products are enough to say anything. */
    boolean tells(long basis) {
        return basis >= leastBasis;
    }

    /** What is usual after these files; empty where they are too few to know. */
    public Optional<Range> usual(List<BigDecimal> earlier) {
        if (scale == Scale.RATIO) {
            return Optional.of(HALF_TO_DOUBLE);
        }
        return earlier.size() < LEAST_FILES
                ? Optional.empty()
                : Optional.of(around(Collections.min(earlier), Collections.max(earlier)));
    }

    private Range around(BigDecimal least, BigDecimal most) {
        return scale == Scale.COUNT
                ? new Range(
                        least.subtract(least.multiply(TWO_THIRDS).max(FIFTY)).max(BigDecimal.ZERO),
                        most.add(most.add(most).max(FIFTY)))
                : new Range(BigDecimal.ZERO, most.add(FIFTH).min(BigDecimal.ONE));
    }

    private enum Scale {
        /** From a third of the smallest to three times the largest, and fifty less or more in any case. */
        COUNT,
        /** Up to a fifth of the whole above the largest: each is the better the smaller it is. */
        SHARE,
        /** From half to double, whatever it was before. */
        RATIO
    }
}
