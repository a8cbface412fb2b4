package dev.roadbook.recommendation.scenario;

import dev.roadbook.recommendation.profile.Rhythm;
import dev.roadbook.recommendation.settings.Policy;
import dev.roadbook.recommendation.settings.RecommendationSettings;
import java.math.BigDecimal;

/** Says whether a product was bought so lately that it cannot be needed yet. */
public final class Freshness {

    private final RecommendationSettings settings;
    private final Policy policy;

    public Freshness(RecommendationSettings settings, Policy policy) {
        this.settings = settings;
        this.policy = policy;
    }

    /** For so many days; what is bought more often than that, only until it is due, unless the policy is strict. */
    public boolean isBoughtLately(Rhythm rhythm) {
        var days = BigDecimal.valueOf(settings.audit().boughtDays());
        var needed = policy == Policy.STRICT
                ? days
                : rhythm.usualGap(settings.scenarios().rhythmPurchases())
                        .map(days::min)
                        .orElse(days);
        return !rhythm.isPast(needed);
    }
}
