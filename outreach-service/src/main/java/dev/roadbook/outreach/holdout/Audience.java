package dev.roadbook.outreach.holdout;

import dev.roadbook.platform.experiment.Design;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The accounts that a comparison would be among, by what is expected of them now.
 *
 * @param accounts accounts that would be reminded within a month, each once
 * @param clusters as many clusters of one size as would tell the same
 * @param rate share of them that orders in time, by the forecasts; null while none says
 * @param spread variance of the accounts' own chances
 */
record Audience(
        long accounts,
        @Nullable Double clusters,
        @Nullable Double rate,
        @Nullable Double spread) {

    /** How a comparison among them would be; nothing where there is nobody to compare. */
    Optional<Design> design(int percent) {
        if (clusters == null || rate == null || spread == null || rate <= 0 || rate >= 1) {
            return Optional.empty();
        }
        var variance = rate * (1 - rate);
        return Optional.of(new Design(variance, clusters, accounts, likeness(variance), percent, 0));
    }

    /** Cycles of one account are as alike as chances differ between accounts. */
    private double likeness(double variance) {
        return spread == null ? 0 : Math.min(1, spread / variance);
    }
}
