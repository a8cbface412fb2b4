package dev.roadbook.prediction.targets.forest;

import java.util.List;

/**
 * A chance that rises, or falls, with a number.
 *
 * @param level log odds at zero
 * @param slope what they change by with every one
 */
record LogisticCurve(double level, double slope) {

    /** Keeps the curve finite where every miss is told from every hit. */
    private static final double PULL = 0.1;

    private static final int MOST_STEPS = 50;
    private static final double LEAST_SHARE_OF_STEP = 1e-6;

    /** A number, and whether the target was missed. */
    record Point(double x, boolean missed) {}

    double chance(double x) {
        return 1 / (1 + StrictMath.exp(-(level + slope * x)));
    }

    /** Newton's way from this curve to the most likely one, which is pulled a little back here; it never turns round. */
    LogisticCurve fitted(List<Point> points) {
        var curve = this;
        for (int i = 0; i < MOST_STEPS; i++) {
            var next = improved(curve, points);
            if (next.equals(curve)) {
                break;
            }
            curve = next;
        }
        return curve.slope * slope >= 0 ? curve : new LogisticCurve(curve.level, 0);
    }

    private LogisticCurve improved(LogisticCurve curve, List<Point> points) {
        double levelPull = PULL * (level - curve.level);
        double slopePull = PULL * (slope - curve.slope);
        double a = PULL;
        double b = 0;
        double c = PULL;
        for (var point : points) {
            double chance = curve.chance(point.x);
            double error = (point.missed ? 1 : 0) - chance;
            double weight = chance * (1 - chance);
            levelPull += error;
            slopePull += error * point.x;
            a += weight;
            b += weight * point.x;
            c += weight * point.x * point.x;
        }
        double determinant = a * c - b * b;
        return stepped(
                curve,
                (c * levelPull - b * slopePull) / determinant,
                (a * slopePull - b * levelPull) / determinant,
                points);
    }

    /** Where a whole step leads too far, half of it, and so on; from the top no step leads up. */
    private LogisticCurve stepped(LogisticCurve curve, double levelStep, double slopeStep, List<Point> points) {
        double here = likelihood(curve, points);
        for (double share = 1; share > LEAST_SHARE_OF_STEP; share /= 2) {
            var next = new LogisticCurve(curve.level + share * levelStep, curve.slope + share * slopeStep);
            if (likelihood(next, points) > here) {
                return next;
            }
        }
        return curve;
    }

    private double likelihood(LogisticCurve curve, List<Point> points) {
        double sum = -PULL / 2 * (square(curve.level - level) + square(curve.slope - slope));
        for (var point : points) {
            double odds = curve.level + curve.slope * point.x;
            double against = point.missed ? -odds : odds;
            sum -= Math.max(0, against) + StrictMath.log1p(StrictMath.exp(-Math.abs(odds)));
        }
        return sum;
    }

    private static double square(double value) {
        return value * value;
    }
}
