package dev.roadbook.prediction.quota;

import java.util.List;

/**
 * The simple rule: sales so far, continued evenly to the end of the month. How sure that makes a miss is fitted to months
 * that are over, by a logistic curve over the logarithm of the projected share of the target.
 *
 * @param level log odds of a miss where the target would just be met
 * @param slope what they change by when the projection grows e-fold
 */
record EvenPace(double level, double slope) implements Foresight {

    static final String NAME = "even-pace-1";

    /** Where nothing has been learned: even odds where the target would just be met. */
    private static final EvenPace UNFITTED = new EvenPace(0, -1);

    private static final double LEAST_PROJECTION = 0.01;
    /** Keeps the curve finite where every month is told from every other. */
    private static final double PULL = 0.1;

    private static final int MOST_STEPS = 50;
    private static final double LAST_STEP = 1e-9;
    private static final double LONGEST_STEP = 2;

    /** Newton's way to the most likely curve, pulled a little towards the unfitted one. */
    static EvenPace fitted(List<Example> examples) {
        var curve = UNFITTED;
        for (int i = 0; i < MOST_STEPS; i++) {
            var next = curve.step(examples);
            boolean isThere = Math.abs(next.level - curve.level) + Math.abs(next.slope - curve.slope) < LAST_STEP;
            curve = next;
            if (isThere) {
                break;
            }
        }
        return curve;
    }

    private EvenPace step(List<Example> examples) {
        double levelPull = PULL * (UNFITTED.level - level);
        double slopePull = PULL * (UNFITTED.slope - slope);
        double a = PULL;
        double b = 0;
        double c = PULL;
        for (var example : examples) {
            double x = projection(example.features());
            double chance = missProbability(example.features());
            double error = (example.missed() ? 1 : 0) - chance;
            double weight = chance * (1 - chance);
            levelPull += error;
            slopePull += error * x;
            a += weight;
            b += weight * x;
            c += weight * x * x;
        }
        double determinant = a * c - b * b;
        return new EvenPace(
                level + bounded((c * levelPull - b * slopePull) / determinant),
                slope + bounded((a * slopePull - b * levelPull) / determinant));
    }

    private static double bounded(double step) {
        return Math.clamp(step, -LONGEST_STEP, LONGEST_STEP);
    }

    @Override
    public double missProbability(Features features) {
        return 1 / (1 + StrictMath.exp(-(level + slope * projection(features))));
    }

    private static double projection(Features features) {
        double share = features.get(Feature.SALES_PCT) / 100 / features.get(Feature.MONTH_ELAPSED);
        return StrictMath.log(Math.max(LEAST_PROJECTION, share));
    }
}
