package dev.roadbook.prediction.targets.forest;

/** Says how likely a month's target is missed, from what is known by a day of it. */
public sealed interface Foresight permits TargetForest, EvenPace {

    double SURE = 0.99;

    /** What is to be thought of a month that is not decided. */
    double estimate(Features features);

    /** Certain where the month is decided, and only there: nothing is missed that is reached, nothing reached after the last day. */
    default double missProbability(Features features) {
        if (features.get(Feature.MISSING) <= 0) {
            return 0;
        }
        return features.get(Feature.DAYS_LEFT) <= 0 ? 1 : Math.clamp(estimate(features), 1 - SURE, SURE);
    }
}
