package dev.roadbook.prediction.outcome.forecast;

import java.util.List;

/**
 * What a forecaster says of an account.
 *
 * @param forecast the next purchase
 * @param gap how long the account waits, from which every chance follows
 * @param habits what the forecaster saw in the account's history beyond its usual gap
 */
public record Prospect(Forecast forecast, GapLength gap, List<Habit> habits) {

    public Prospect {
        habits = List.copyOf(habits);
    }
}
