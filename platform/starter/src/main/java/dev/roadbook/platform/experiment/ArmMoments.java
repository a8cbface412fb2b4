package dev.roadbook.platform.experiment;

import java.util.List;

/**
 * Means of an arm, and how far its clusters lie from them.
 *
 * @param clusters how many
 * @param units their units
 * @param outcome mean outcome of a unit
 * @param covariate mean covariate of a unit
 * @param outcomeVariance variance of the mean outcome, by clusters
 * @param covariateVariance variance of the mean covariate
 * @param covariance of both means
 */
record ArmMoments(
        int clusters,
        long units,
        double outcome,
        double covariate,
        double outcomeVariance,
        double covariateVariance,
        double covariance) {

    /** The mean of a unit is a ratio of two sums over clusters; its variance is that of its linearisation. */
    static ArmMoments of(List<ClusterTotals> totals) {
        var units = totals.stream().mapToLong(ClusterTotals::units).sum();
        var outcome = totals.stream().mapToDouble(ClusterTotals::outcome).sum() / units;
        var covariate = totals.stream().mapToDouble(ClusterTotals::covariate).sum() / units;
        double outcomes = 0;
        double covariates = 0;
        double products = 0;
        for (var cluster : totals) {
            var outcomeOff = cluster.outcome() - cluster.units() * outcome;
            var covariateOff = cluster.covariate() - cluster.units() * covariate;
            outcomes += outcomeOff * outcomeOff;
            covariates += covariateOff * covariateOff;
            products += outcomeOff * covariateOff;
        }
        var count = totals.size();
        var scale = count / (count - 1.0) / units / units;
        return new ArmMoments(count, units, outcome, covariate, outcomes * scale, covariates * scale, products * scale);
    }
}
