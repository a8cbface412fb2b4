package dev.roadbook.platform.experiment;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What an experiment can tell, before it begins.
 *
 * @param unitVariance variance of a unit's outcome; for a rate p it is p(1 − p)
 * @param clusters how many clusters there are; where they differ in size, as many as of one size would tell the same
 * @param unitsPerMonth units of all clusters in a month
 * @param likeness how alike units of one cluster are, 0 to 1 (intraclass correlation)
 * @param holdoutPercent share of the clusters held out
 * @param varianceRemoved share of the variance that a covariate explains
 */
public record Design(
        double unitVariance,
        double clusters,
        double unitsPerMonth,
        double likeness,
        int holdoutPercent,
        double varianceRemoved) {

    public static final double ALPHA = 0.05;

    /** Nobody waits longer. */
    public static final int MOST_MONTHS = 60;

    /** A difference that is there is found in four of five cases. */
    private static final double QUANTILE_OF_POWER = 0.8416;

    public Design {
        if (!(unitVariance > 0 && clusters > 0 && unitsPerMonth > 0)) {
            throw new IllegalArgumentException("an experiment needs units that differ, in clusters");
        }
        if (holdoutPercent < 1 || holdoutPercent > 99) {
            throw new IllegalArgumentException("an experiment needs two arms: " + holdoutPercent);
        }
    }

    /** The standard error of the difference after some months. */
    public double standardError(int months) {
        var share = holdoutPercent / 100.0;
        var unitsOfCluster = unitsPerMonth * months / clusters;
        var arms = 1 / (clusters * share) + 1 / (clusters * (1 - share));
        var units = 1 / unitsOfCluster + likeness * Math.max(0, 1 - 1 / unitsOfCluster);
        return Math.sqrt(unitVariance * (1 - varianceRemoved) * arms * units);
    }

    /** The smallest difference that has most probably been found after some months, if the plan was made for them. */
    public double detectable(int months) {
        var error = standardError(months);
        return (new ConfidenceSequence(ALPHA, error).widening(error) + QUANTILE_OF_POWER) * error;
    }

    /** After how many months a difference can be known; none where nobody would wait for it. */
    public OptionalInt monthsUntil(double difference) {
        return IntStream.rangeClosed(1, MOST_MONTHS)
                .filter(months -> detectable(months) <= difference)
                .findFirst();
    }
}
