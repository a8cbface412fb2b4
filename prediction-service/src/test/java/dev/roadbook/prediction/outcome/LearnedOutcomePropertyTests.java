package dev.roadbook.prediction.outcome;

import dev.roadbook.prediction.outcome.forecast.Forecaster;
import dev.roadbook.prediction.outcome.forecast.Forecasters;

/** The same laws hold for a learned model. */
class LearnedOutcomePropertyTests extends OutcomePropertyTests {

    @Override
    Forecaster forecaster() {
        return Forecasters.learned();
    }
}
