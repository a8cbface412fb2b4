package dev.roadbook.prediction.outcome.forecast;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import dev.roadbook.prediction.survival.Timeline;
import java.time.LocalDate;

/** Histories as the learned model reads them, when it learns and when it predicts. */
public final class Timelines {

    private Timelines() {}

    public static Timeline of(History history) {
        var purchases = history.days().stream().filter(TradingDay::hasPurchase).toList();
        return Timeline.of(
                history.accountId(),
                purchases.stream().mapToInt(day -> epochDay(day.day())).toArray(),
                purchases.stream()
                        .mapToDouble(day -> day.purchased().doubleValue())
                        .toArray());
    }

    /** Days since 1970. */
    public static int epochDay(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }
}
