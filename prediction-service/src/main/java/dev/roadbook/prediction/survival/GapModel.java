package dev.roadbook.prediction.survival;

import java.util.List;

/**
 * What has been learned of a portfolio's gaps; immutable, and the same for every thread.
 *
 * @param source what it was learned from
 * @param norms what is normal in the portfolio
 * @param forest how gaps depend on what is known when they begin
 * @param levels how much of the chance a window must hold
 */
public record GapModel(Source source, Norms norms, HazardForest forest, WindowLevels levels) {

    private static final double PORTFOLIO_WEEKDAYS = 8;
    private static final int LATEST = 64;
    private static final int WEEKS = 8;

    /**
     * What a model was learned from.
     *
     * @param firstDay first purchase, in days since 1970
     * @param lastDay last day that was known
     * @param accounts accounts with a purchase
     * @param gaps gaps it saw
     * @param endedGaps those among them that had ended
     */
    public record Source(int firstDay, int lastDay, int accounts, int gaps, int endedGaps) {}

    /** A forecast made at one purchase: how long the gap after it lasts, and the window of the next purchase. */
    public record Outlook(GapCurve curve, double windowLevel) {

        /** Days after the purchase on which the next one is to be expected. */
        public int days(int cap) {
            return curve.bestDay(cap);
        }

        public GapCurve.Window window(int cap) {
            return curve.window(windowLevel, curve.bestDay(cap), cap);
        }
    }

    /** What is to be expected after a purchase, from what was known on its day. */
    public Outlook after(Timeline timeline, int index) {
        return after(timeline, index, featuresOf(timeline, index));
    }

    float[] featuresOf(Timeline timeline, int index) {
        return Features.at(timeline, index, norms);
    }

    Outlook after(Timeline timeline, int index, float[] features) {
        double typical = Features.typicalDays(features);
        var curve = GapCurve.of(forest.survival(features), typical)
                .onWeekdays(weekdays(timeline, index), timeline.day(index), WEEKS);
        return new Outlook(curve, levels.of(typical));
    }

    /** How much more often than evenly the account buys on each weekday; the portfolio's days where little is known. */
    private double[] weekdays(Timeline timeline, int index) {
        double[] weights = new double[7];
        int oldest = Math.max(0, index + 1 - LATEST);
        for (int i = oldest; i <= index; i++) {
            weights[Math.floorMod(timeline.day(i), 7)]++;
        }
        List<Double> shares = norms.weekdayShares();
        double all = index + 1 - oldest + PORTFOLIO_WEEKDAYS;
        for (int d = 0; d < weights.length; d++) {
            weights[d] = (weights[d] + PORTFOLIO_WEEKDAYS * shares.get(d)) / all;
        }
        return weights;
    }
}
