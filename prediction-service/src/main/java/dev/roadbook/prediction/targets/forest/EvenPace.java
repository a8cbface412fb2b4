package dev.roadbook.prediction.targets.forest;

import dev.roadbook.prediction.targets.forest.LogisticCurve.Point;
import java.util.List;

/**
 * The simple rule: sales so far, continued evenly to the end of the month. How sure that makes a miss is fitted to months
 * that are over, by a logistic curve over the logarithm of the projected share of the target, in units of what chance can
 * still change: the less of the month is left, the surer.
 *
 * @param level log odds of a miss where the target would just be met
 * @param slope what they change by when the projection grows e-fold in the middle of the month
 */
public record EvenPace(double level, double slope) implements Foresight {

    public static final String NAME = "even-pace-1";

    /** Where nothing has been learned: even odds where the target would just be met. */
    private static final LogisticCurve UNFITTED = new LogisticCurve(0, -1);

    private static final double LEAST_PROJECTION = 0.01;

    public static EvenPace fitted(List<Example> examples) {
        var curve = UNFITTED.fitted(examples.stream()
                .map(example -> new Point(projection(example.features()), example.missed()))
                .toList());
        return new EvenPace(curve.level(), curve.slope());
    }

    @Override
    public double estimate(Features features) {
        return new LogisticCurve(level, slope).chance(projection(features));
    }

    private static double projection(Features features) {
        double elapsed = features.get(Feature.MONTH_ELAPSED);
        double share = features.get(Feature.SALES_PCT) / 100 / elapsed;
        return StrictMath.log(Math.max(LEAST_PROJECTION, share)) * StrictMath.sqrt(elapsed / (1 - elapsed));
    }
}
