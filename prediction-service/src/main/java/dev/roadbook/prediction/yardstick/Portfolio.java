package dev.roadbook.prediction.yardstick;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The yardsticks of one day: what all accounts have in common, against which one account is measured.
 *
 * @param version grows with every change of the yardsticks; 0 before the first
 * @param asOf the day they refer to; absent before the first
 * @param medianGap the middle of the accounts' own median gaps
 * @param gapRatios evenly spaced quantiles of a gap as a multiple of its account's median gap, lowest first
 * @param cuts the fifths of the portfolio
 * @param topSkus the best-selling products, best first
 * @param model version of the learned model that gives the dates; absent while the simple rule does
 */
public record Portfolio(
        long version,
        @Nullable LocalDate asOf,
        @Nullable Double medianGap,
        List<Double> gapRatios,
        @Nullable RfmCuts cuts,
        List<String> topSkus,
        @Nullable Long model) {

    public Portfolio {
        gapRatios = List.copyOf(gapRatios);
        topSkus = List.copyOf(topSkus);
    }

    /** Yardsticks of the simple rule. */
    public Portfolio(
            long version,
            @Nullable LocalDate asOf,
            @Nullable Double medianGap,
            List<Double> gapRatios,
            @Nullable RfmCuts cuts,
            List<String> topSkus) {
        this(version, asOf, medianGap, gapRatios, cuts, topSkus, null);
    }

    /** Before anything is known of the portfolio. */
    public static Portfolio unknown() {
        return new Portfolio(0, null, null, List.of(), null, List.of());
    }

    /** Whether nothing but the version differs. */
    boolean measuresLike(Portfolio other) {
        return equals(new Portfolio(
                version, other.asOf, other.medianGap, other.gapRatios, other.cuts, other.topSkus, other.model));
    }
}
