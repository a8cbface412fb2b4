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
    private static final double LEAST_SHARE_OF_STEP = 1e-6;

    /** Newton's way to the most likely curve, pulled a little towards the unfitted one. */
    static EvenPace fitted(List<Example> examples) {
        var curve = UNFITTED;
        for (int i = 0; i < MOST_STEPS; i++) {
            var next = curve.improved(examples);
            if (next.equals(curve)) {
                break;
            }
            curve = next;
        }
        return curve;
    }

    private EvenPace improved(List<Example> examples) {
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
        return stepped(
                (c * levelPull - b * slopePull) / determinant, (a * slopePull - b * levelPull) / determinant, examples);
    }

    /** Where a whole step leads too far, half of it, and so on; from the top no step leads up. */
    private EvenPace stepped(double levelStep, double slopeStep, List<Example> examples) {
        double here = likelihood(examples);
        for (double share = 1; share > LEAST_SHARE_OF_STEP; share /= 2) {
            var next = new EvenPace(level + share * levelStep, slope + share * slopeStep);
            if (next.likelihood(examples) > here) {
                return next;
            }
        }
        return this;
    }

    private double likelihood(List<Example> examples) {
        double sum = -PULL / 2 * (square(level - UNFITTED.level) + square(slope - UNFITTED.slope));
        for (var example : examples) {
            double odds = level + slope * projection(example.features());
            double against = example.missed() ? -odds : odds;
            sum -= Math.max(0, against) + StrictMath.log1p(StrictMath.exp(-Math.abs(odds)));
        }
        return sum;
    }

    private static double square(double value) {
        return value * value;
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
