package dev.roadbook.platform.experiment;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Optional;

/**
 * What lies between the arms of an experiment.
 *
 * @param treated mean outcome of the treated units, as it was
 * @param heldOut the same of those held out
 * @param difference treated less held out, after what the covariate explains
 * @param standardError of the difference; whole clusters are taken to be independent of each other, not their units
 * @param varianceRemoved share of the difference's variance that the covariate explained, 0 to 1
 */
public record Effect(double treated, double heldOut, double difference, double standardError, double varianceRemoved) {

    /** With fewer clusters in an arm, its variance is hardly known, and nothing is said. */
    public static final int FEWEST_CLUSTERS = 30;

    /**
     * The difference of the arms' means less θ times that of their covariates' means (CUPED: Deng, Xu, Kohavi and
     * Walker, 2013; CUPAC where the covariate is a prediction). θ is chosen so that the variance by clusters is least,
     * which needs no more than the clusters' totals. Nothing while an arm is too small or no outcome differs.
     */
    public static Optional<Effect> of(List<ClusterTotals> clusters) {
        var byArm = clusters.stream().collect(groupingBy(ClusterTotals::arm));
        var treated = byArm.getOrDefault(Arm.TREATMENT, List.of());
        var heldOut = byArm.getOrDefault(Arm.HOLDOUT, List.of());
        return Math.min(treated.size(), heldOut.size()) < FEWEST_CLUSTERS
                ? Optional.empty()
                : between(ArmMoments.of(treated), ArmMoments.of(heldOut));
    }

    private static Optional<Effect> between(ArmMoments treated, ArmMoments heldOut) {
        var plain = treated.outcomeVariance() + heldOut.outcomeVariance();
        var covariates = treated.covariateVariance() + heldOut.covariateVariance();
        var covariance = treated.covariance() + heldOut.covariance();
        var theta = covariates > 0 ? covariance / covariates : 0;
        var variance = plain - theta * covariance;
        return variance > 0
                ? Optional.of(new Effect(
                        treated.outcome(),
                        heldOut.outcome(),
                        treated.outcome() - heldOut.outcome() - theta * (treated.covariate() - heldOut.covariate()),
                        Math.sqrt(variance),
                        1 - variance / plain))
                : Optional.empty();
    }
}
