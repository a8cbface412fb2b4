package dev.roadbook.prediction.backtest.peer;

import dev.roadbook.prediction.survival.GapCurve.Window;
import dev.roadbook.prediction.survival.Timeline;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;

/** What simple rules say of a gap; windows and chances come from how gaps of the portfolio spread around their median. */
public final class NaiveGaps {

    private final double[] ratios;
    private final double typicalGap;

    private NaiveGaps(double[] ratios, double typicalGap) {
        this.ratios = ratios;
        this.typicalGap = typicalGap;
    }

    private static final int MOST = 200_000;
    private static final int LEAST_GAPS = 3;
    private static final double A_MONTH = 30;
    /** Gaps the portfolio counts for beside an account's own, and that stand for "may never come back". */
    private static final double PORTFOLIO_WEIGHT = 3;

    private static final double TAIL_WEIGHT = 0.5;

    /** Looks at nothing dated after the day. */
    public static NaiveGaps of(Collection<Timeline> timelines, int asOf) {
        double[] ratios = new double[MOST];
        int count = 0;
        var medians = new ArrayList<Double>();
        for (var timeline : timelines) {
            int known = timeline.purchasesUntil(asOf);
            if (known > 1) {
                medians.add(timeline.medianGap(known - 1));
            }
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
        medians.sort(null);
        return new NaiveGaps(sorted, medians.isEmpty() ? A_MONTH : medians.get(medians.size() / 2));
    }

    public static double mean(Timeline timeline, int index) {
        return (timeline.day(index) - timeline.day(0)) / (double) index;
    }

    /** The chance the simple rule gives, in the product too, that the gap after a purchase is longer. */
    public double longerThan(int days, Timeline timeline, int index) {
        double typical = typical(timeline, index);
        int longer = 0;
        for (int i = 1; i <= index; i++) {
            longer += timeline.gapBefore(i) > days ? 1 : 0;
        }
        double portfolio = PORTFOLIO_WEIGHT * (1 - within(days, typical));
        return (longer + portfolio + TAIL_WEIGHT * typical / (typical + days))
                / (index + PORTFOLIO_WEIGHT + TAIL_WEIGHT);
    }

    public double typical(Timeline timeline, int index) {
        return index < 1 ? typicalGap : timeline.medianGap(index);
    }

    public double within(int days, double median) {
        int found = Arrays.binarySearch(ratios, (days + 0.5) / median);
        return (found >= 0 ? found : -found - 1) / (double) ratios.length;
    }

    public Window window(double level, double median) {
        int last = ratios.length - 1;
        double low = ratios[(int) Math.round(last * (1 - level) / 2)];
        double high = ratios[(int) Math.round(last * (1 + level) / 2)];
        return new Window((int) Math.max(1, Math.floor(low * median)), (int) Math.max(1, Math.ceil(high * median)));
    }
}
