package dev.roadbook.prediction.watch;

import static dev.roadbook.prediction.watch.Words.times;
import static dev.roadbook.prediction.watch.Words.whole;

import dev.roadbook.prediction.history.History;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** Finds accounts that buy less or more than they used to. */
final class Changes {

    private final WatchProperties properties;

    Changes(WatchProperties properties) {
        this.properties = properties;
    }

    Optional<Finding> of(History history, LocalDate asOf) {
        return properties.spanGaps().stream()
                .flatMap(gaps -> Comparison.of(history, asOf, gaps, properties).stream())
                .flatMap(
                        comparison -> drop(comparison, history.currency(), asOf)
                                .or(() -> growth(comparison, history.currency(), asOf))
                                .stream())
                .min(Comparator.comparingDouble(Finding::chance));
    }

    /** An account that does not buy at all is silent; that is told apart. */
    private Optional<Finding> drop(Comparison comparison, String currency, LocalDate asOf) {
        if (comparison.recent().isEmpty() || !comparison.isBelow(properties.leastChange())) {
            return Optional.empty();
        }
        return finding(Kind.DROP, comparison.less(), comparison, currency, asOf);
    }

    private Optional<Finding> growth(Comparison comparison, String currency, LocalDate asOf) {
        return comparison.isAbove(properties.leastChange())
                ? finding(Kind.GROWTH, comparison.more(), comparison, currency, asOf)
                : Optional.empty();
    }

    private Optional<Finding> finding(
            Kind kind, double chance, Comparison comparison, String currency, LocalDate asOf) {
        double anyOfSpans = chance * properties.spanGaps().size();
        return anyOfSpans > properties.mostProbable()
                ? Optional.empty()
                : Optional.of(new Finding(
                        kind,
                        anyOfSpans,
                        comparison.yearly(),
                        kind == Kind.DROP ? ChangePoint.down(comparison, asOf) : ChangePoint.up(comparison, asOf),
                        why(comparison, currency)));
    }

    private static String why(Comparison comparison, String currency) {
        var usually = times(Math.round(comparison.tempo().expected(comparison.span())));
        var yearBefore = comparison.yearBefore();
        return "Bought " + times(comparison.recent().size()) + " for " + whole(comparison.now()) + " " + currency
                + " in the last " + comparison.span() / 7 + " weeks; usually " + usually + " for "
                + whole(comparison.usual())
                + (yearBefore == null ? "" : ", a year before for " + whole(yearBefore));
    }
}
