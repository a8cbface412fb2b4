package dev.roadbook.prediction.watch;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.outcome.forecast.Forecast;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Finds accounts whose silence is longer than their rhythm explains. */
final class Silences {

    private static final int YEAR = 364;

    private final WatchProperties properties;

    Silences(WatchProperties properties) {
        this.properties = properties;
    }

    /** The silence of an account that is beyond the window its purchase was expected in. */
    Optional<Finding> of(History history, Forecast forecast, LocalDate asOf) {
        return forecast instanceof Forecast.Expected expected
                        && expected.windowEnd().isBefore(asOf)
                ? silence(history, asOf)
                : Optional.empty();
    }

    private Optional<Finding> silence(History history, LocalDate asOf) {
        var days = history.rhythm().purchaseDays();
        var last = days.getLast();
        int silence = Math.toIntExact(ChronoUnit.DAYS.between(last, asOf));
        var past = days.stream()
                .filter(day -> day.isAfter(last.minusDays(properties.pastDays())))
                .toList();
        if (silence > properties.lookBackDays()
                || past.size() < properties.leastPurchases()
                || wasAsSilentAYearBefore(history, last, asOf)) {
            return Optional.empty();
        }
        var tempo = Tempo.of(past, last);
        double chance = tempo.silence(silence);
        return chance > properties.mostProbable()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Kind.SILENT,
                        chance,
                        history.revenue(last.minusDays(YEAR), last),
                        last.plusDays(1),
                        new Evidence.Silence(silence, Math.toIntExact(Math.round(tempo.days() / tempo.gaps())))));
    }

    /** Whether the account made the same pause a year before, as places do that close for a season. */
    private static boolean wasAsSilentAYearBefore(History history, LocalDate last, LocalDate asOf) {
        return history.days().getFirst().day().isBefore(last.minusDays(YEAR))
                && history.purchases(last.minusDays(YEAR - 1), asOf.minusDays(YEAR)) == 0;
    }
}
