package dev.roadbook.prediction.watch;

import dev.roadbook.prediction.history.TradingDay;
import dev.roadbook.prediction.published.Gamma;
import java.util.List;

/** Whether purchases have become smaller or larger: Student's test of the logarithms of what each purchase day brought. */
final class Amounts {

    /** Spread below which amounts are never taken to lie: a tenth, as prices and a bottle more or less make it. */
    private static final double LEAST_SPREAD = 0.1;

    private Amounts() {}

    /** The chance of purchases so small, or smaller, beside the earlier ones. */
    static double smaller(List<TradingDay> before, List<TradingDay> recent) {
        var earlier = logarithms(before);
        var latest = logarithms(recent);
        int freedom = earlier.length + latest.length - 2;
        double spread = Math.max(LEAST_SPREAD, Math.sqrt((squares(earlier) + squares(latest)) / freedom));
        double t = (mean(latest) - mean(earlier)) / (spread * Math.sqrt(1.0 / earlier.length + 1.0 / latest.length));
        double tail = 0.5 * Gamma.betaBelow(freedom / (freedom + t * t), freedom / 2.0, 0.5);
        return t < 0 ? tail : 1 - tail;
    }

    /** The chance of purchases so large, or larger, beside the earlier ones. */
    static double larger(List<TradingDay> before, List<TradingDay> recent) {
        return 1 - smaller(before, recent);
    }

    private static double[] logarithms(List<TradingDay> days) {
        return days.stream()
                .mapToDouble(day -> StrictMath.log(day.purchased().doubleValue()))
                .toArray();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double squares(double[] values) {
        double mean = mean(values);
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum;
    }
}
