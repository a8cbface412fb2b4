package dev.roadbook.prediction.watch;

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
                .flatMap(comparison -> drop(comparison, asOf).or(() -> growth(comparison, asOf)).stream())
                .min(Comparator.comparingDouble(Finding::chance));
    }

    /** An account that does not buy at all is silent; that is told apart. */
    private Optional<Finding> drop(Comparison comparison, LocalDate asOf) {
        if (comparison.recent().isEmpty() || !comparison.isBelow(properties.leastChange())) {
            return Optional.empty();
        }
        return finding(Kind.DROP, comparison.less(), comparison, asOf);
    }

    private Optional<Finding> growth(Comparison comparison, LocalDate asOf) {
        return comparison.isAbove(properties.leastChange())
                ? finding(Kind.GROWTH, comparison.more(), comparison, asOf)
                : Optional.empty();
    }

    private Optional<Finding> finding(Kind kind, double chance, Comparison comparison, LocalDate asOf) {
        double anyOfSpans = chance * properties.spanGaps().size();
        return anyOfSpans > properties.mostProbable()
                ? Optional.empty()
                : Optional.of(new Finding(
                        kind,
                        anyOfSpans,
                        comparison.yearly(),
                        kind == Kind.DROP ? ChangePoint.down(comparison, asOf) : ChangePoint.up(comparison, asOf),
                        evidence(comparison)));
    }

    private static Evidence evidence(Comparison comparison) {
        return new Evidence.Change(
                comparison.recent().size(),
                comparison.now(),
                comparison.span() / 7,
                Math.toIntExact(Math.round(comparison.tempo().expected(comparison.span()))),
                comparison.usual(),
                comparison.yearBefore());
    }
}
