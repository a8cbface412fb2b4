package dev.roadbook.recommendation.scenario;

import dev.roadbook.recommendation.settings.RecommendationSettings.Weights;
import java.math.BigDecimal;

/** What a score is made of. */
public enum Feature {
    FAMILY,
    GRAPE,
    SUGAR,
    BUDGET,
    AFFINITY,
    POPULARITY,
    NOVELTY,
    TIER,
    RECENCY;

    BigDecimal weight(Weights weights) {
        return switch (this) {
            case FAMILY -> weights.family();
            case GRAPE -> weights.grape();
            case SUGAR -> weights.sugar();
            case BUDGET -> weights.budget();
            case AFFINITY -> weights.affinity();
            case POPULARITY -> weights.popularity();
            case NOVELTY -> weights.novelty();
            case TIER -> weights.tier();
            case RECENCY -> weights.recency();
        };
    }
}
