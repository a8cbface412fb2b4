package dev.roadbook.recommendation.scenario;

import dev.roadbook.recommendation.settings.RecommendationSettings.Multipliers;
import java.math.BigDecimal;

/** Why somebody is recommended something. */
public enum Scenario {
    /** The account fell silent: what it used to buy. */
    WINBACK,
    /** What it has not bought for long, or for longer than it usually takes. */
    REBUY,
    /** Another family than the one it mostly buys. */
    CROSS_SELL,
    /** Of its taste, a tier up. */
    UPSELL,
    /** It is still getting to know us. */
    NURTURE,
    /** Nothing is recommended. */
    HOLD;

    /** Whether it is about products the account bought before. */
    public boolean isRepeat() {
        return this == WINBACK || this == REBUY;
    }

    public BigDecimal multiplier(Multipliers multipliers) {
        return switch (this) {
            case WINBACK -> multipliers.winback();
            case REBUY -> multipliers.rebuy();
            case CROSS_SELL -> multipliers.crossSell();
            case UPSELL -> multipliers.upsell();
            case NURTURE -> multipliers.nurture();
            case HOLD -> BigDecimal.ZERO;
        };
    }
}
