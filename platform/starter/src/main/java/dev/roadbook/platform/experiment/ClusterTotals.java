package dev.roadbook.platform.experiment;

/**
 * All that is known of one cluster in the end.
 *
 * @param arm its arm
 * @param units how many units it had, such as order cycles
 * @param outcome their outcomes, added up
 * @param covariate what had been expected of them before anything was done, added up; 0 throughout where nothing was
 */
public record ClusterTotals(Arm arm, long units, double outcome, double covariate) {

    public ClusterTotals {
        if (units < 1) {
            throw new IllegalArgumentException("a cluster without units");
        }
        if (!Double.isFinite(outcome) || !Double.isFinite(covariate)) {
            throw new IllegalArgumentException("not a number: " + outcome + ", " + covariate);
        }
    }
}
