package dev.roadbook.prediction.outcome.forecast;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.yardstick.Portfolio;
import java.time.LocalDate;

/** Says when the next purchase is expected; the same arguments always give the same answer. */
public interface Forecaster {

    /** Name and version, as it travels with every prediction. */
    String version();

    /** One sentence for people who want to know how dates come about. */
    String description();

    Prospect prospect(History history, Portfolio portfolio, LocalDate asOf);
}
