package dev.roadbook.prediction.backtest;

import dev.roadbook.prediction.survival.GapCurve.Window;
import dev.roadbook.prediction.survival.Timeline;
import java.util.Arrays;
import java.util.Collection;

/** What simple rules say of a gap; windows and chances come from how gaps of the portfolio spread around their median. */
final class NaiveGaps {

    private final double[] ratios;

    NaiveGaps(double[] ratios) {
        this.ratios = ratios;
    }

    private static final int MOST = 200_000;
    private static final int LEAST_GAPS = 3;

    /** Looks at nothing dated after the day. */
    static NaiveGaps of(Collection<Timeline> timelines, int asOf) {
        double[] ratios = new double[MOST];
        int count = 0;
        for (var timeline : timelines) {
            int known = timeline.purchasesUntil(asOf);
            if (known <= LEAST_GAPS) {
                continue;
            }
            double median = timeline.medianGap(known - 1);
            for (int i = 1; i < known && count < MOST; i++) {
                ratios[count++] = timeline.gapBefore(i) / median;
            }
        }
        double[] sorted = count == 0 ? new double[] {1} : Arrays.copyOf(ratios, count);
        Arrays.sort(sorted);
        return new NaiveGaps(sorted);
    }

    static double mean(Timeline timeline, int index) {
        return (timeline.day(index) - timeline.day(0)) / (double) index;
    }

    double within(int days, double median) {
        int found = Arrays.binarySearch(ratios, (days + 0.5) / median);
        return (found >= 0 ? found : -found - 1) / (double) ratios.length;
    }

    Window window(double level, double median) {
        int last = ratios.length - 1;
        double low = ratios[(int) Math.round(last * (1 - level) / 2)];
        double high = ratios[(int) Math.round(last * (1 + level) / 2)];
        return new Window((int) Math.max(1, Math.floor(low * median)), (int) Math.max(1, Math.ceil(high * median)));
    }
}
