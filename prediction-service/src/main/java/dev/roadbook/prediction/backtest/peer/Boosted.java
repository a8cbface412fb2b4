package dev.roadbook.prediction.backtest.peer;

import dev.roadbook.prediction.backtest.peer.Boosting.Loss;
import dev.roadbook.prediction.survival.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What gradient boosting is taught of a portfolio: gaps, or silence as of earlier days, that were watched to the end. */
public final class Boosted {

    private static final int MOST_ROWS = 40_000;
    private static final int LEAST_ROWS = 200;
    private static final int LATEST = 20;
    private static final double YEAR = 365.2425;
    private static final int LANDMARKS = 4;

    private Boosted() {}

    /** Days to the next purchase, at an account's third or a later one; absent where there is too little to learn from. */
    public static @Nullable Boosting dates(Collection<Timeline> timelines, int asOf, int cap) {
        int watched = asOf - cap;
        long all = timelines.stream()
                .mapToLong(timeline -> Math.max(0, timeline.purchasesUntil(watched) - 2))
                .sum();
        long every = Math.max(1, all / MOST_ROWS);
        var rows = new ArrayList<float[]>();
        var days = new ArrayList<Double>();
        long seen = 0;
        for (var timeline : timelines) {
            for (int i = 2; i < timeline.purchasesUntil(watched); i++) {
                if (seen++ % every == 0) {
                    rows.add(features(timeline, i, 0));
                    days.add((double) gap(timeline, i, cap));
                }
            }
        }
        return fit(rows, days, Loss.ABSOLUTE);
    }

    private static int gap(Timeline timeline, int index, int cap) {
        return index + 1 < timeline.purchases() ? Math.min(cap, timeline.gapBefore(index + 1)) : cap;
    }

    /** The chance that no purchase comes within a horizon, silence so far included, from earlier days a horizon apart. */
    public static @Nullable Boosting silence(Collection<Timeline> timelines, int asOf, int horizon) {
        long every = Math.max(1, timelines.size() * (long) LANDMARKS / MOST_ROWS);
        var rows = new ArrayList<float[]>();
        var silent = new ArrayList<Double>();
        long seen = 0;
        for (int back = 1; back <= LANDMARKS; back++) {
            int day = asOf - back * horizon;
            for (var timeline : timelines) {
                int known = timeline.purchasesUntil(day);
                if (known > 0 && seen++ % every == 0) {
                    rows.add(features(timeline, known - 1, day - timeline.day(known - 1)));
                    silent.add(timeline.purchasesUntil(day + horizon) > known ? 0.0 : 1.0);
                }
            }
        }
        return fit(rows, silent, Loss.LOGISTIC);
    }

    private static @Nullable Boosting fit(List<float[]> rows, List<Double> target, Loss loss) {
        return rows.size() < LEAST_ROWS
                ? null
                : Boosting.fit(
                        rows, target.stream().mapToDouble(Double::doubleValue).toArray(), loss);
    }

    /** What is known at a purchase; days are logarithms, unknown ones -1. */
    public static float[] features(Timeline timeline, int index, int elapsed) {
        int day = timeline.day(index);
        int oldest = Math.max(0, index - LATEST);
        double angle = 2 * Math.PI * (day + elapsed) / YEAR;
        return new float[] {
            log(elapsed),
            index,
            index < 1 ? -1 : log(timeline.gapBefore(index)),
            index < 2 ? -1 : log(timeline.gapBefore(index - 1)),
            index < 3 ? -1 : log(timeline.gapBefore(index - 2)),
            index < 1 ? -1 : (float) StrictMath.log1p(timeline.medianGap(index)),
            index < 1 ? -1 : (float) StrictMath.log1p((day - timeline.day(oldest)) / (double) (index - oldest)),
            log(day - timeline.day(0)),
            index + 1 - timeline.purchasesUntil(day - 30),
            index + 1 - timeline.purchasesUntil(day - 90),
            (float) StrictMath.log1p(Math.max(0, timeline.amount(index))),
            Math.floorMod(day, 7),
            (float) StrictMath.sin(angle),
            (float) StrictMath.cos(angle)
        };
    }

    private static float log(int days) {
        return (float) StrictMath.log1p(days);
    }
}
