package dev.roadbook.prediction.forecast;

import dev.roadbook.prediction.Defaults;

/** Forecasters with the shipped configuration. */
public final class Forecasters {

    private Forecasters() {}

    public static Forecaster naive() {
        var properties = Defaults.of(ForecastProperties.class);
        return new NaiveForecaster(new Gaps(properties), properties);
    }
}
