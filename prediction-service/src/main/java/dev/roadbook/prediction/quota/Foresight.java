package dev.roadbook.prediction.quota;

/** Says how likely a month's target is missed, from what is known by a day of it. */
sealed interface Foresight permits TargetForest, EvenPace {

    double missProbability(Features features);
}
