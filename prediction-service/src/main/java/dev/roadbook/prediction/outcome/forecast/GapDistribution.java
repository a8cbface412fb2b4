package dev.roadbook.prediction.outcome.forecast;

import java.util.List;

/**
 * How long an account waits before it buys again: its own gaps, smoothed by the portfolio's, with a slowly falling tail
 * for the accounts that never come back.
 */
final class GapDistribution implements GapLength {

    /** Multiples of the typical gap that stand for the portfolio before it is known. */
    private static final List<Double> ASSUMED_RATIOS =
            List.of(0.3, 0.5, 0.65, 0.75, 0.85, 0.92, 0.97, 1.0, 1.0, 1.03, 1.08, 1.15, 1.3, 1.5, 1.9, 2.5);

    private static final int LONGEST_DAYS = 36_525;

    private final List<Integer> gaps;
    private final List<Double> ratios;
    private final double typicalGap;
    private final double portfolioWeight;
    private final double tailWeight;
    private final double neverShare;

    GapDistribution(List<Integer> gaps, List<Double> ratios, double typicalGap, ForecastProperties properties) {
        this.gaps = List.copyOf(gaps);
        this.ratios = ratios.isEmpty() ? ASSUMED_RATIOS : List.copyOf(ratios);
        this.typicalGap = typicalGap;
        this.portfolioWeight = properties.portfolioWeight();
        this.tailWeight = properties.tailWeight();
        this.neverShare = properties.neverShare();
    }

    @Override
    public double typicalGap() {
        return typicalGap;
    }

    /** The first day by which a share of all gaps has ended. */
    int quantile(double share) {
        int low = 1;
        int high = LONGEST_DAYS;
        while (low < high) {
            int middle = (low + high) / 2;
            if (1 - longerThan(middle) >= share) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    @Override
    public double longerThan(int days) {
        double own = 0;
        for (int gap : gaps) {
            if (gap > days) {
                own++;
            }
        }
        int others = 0;
        for (double ratio : ratios) {
            if (Math.max(1, Math.round(ratio * typicalGap)) > days) {
                others++;
            }
        }
        double portfolio = portfolioWeight * others / ratios.size();
        double tail = tailWeight * (neverShare + (1 - neverShare) * typicalGap / (typicalGap + days));
        return (own + portfolio + tail) / (gaps.size() + portfolioWeight + tailWeight);
    }
}
