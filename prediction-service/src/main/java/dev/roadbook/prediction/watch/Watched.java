package dev.roadbook.prediction.watch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An account that behaves unlike itself.
 *
 * @param accountId which
 * @param kinds in which ways, the least probable first
 * @param chance that it would look so if it went on as before
 * @param atStake what the difference comes to in a year, of the way with the most
 * @param currency ISO 4217 code of the amount
 * @param since day from which the least probable way is seen
 * @param why in a representative's words
 */
record Watched(
        String accountId,
        List<Kind> kinds,
        double chance,
        BigDecimal atStake,
        String currency,
        LocalDate since,
        String why) {

    private static final Comparator<Finding> LEAST_PROBABLE =
            Comparator.comparingDouble(Finding::chance).thenComparing(Finding::kind);

    static Optional<Watched> of(String accountId, String currency, Stream<Finding> findings) {
        var sorted = findings.sorted(LEAST_PROBABLE).toList();
        return sorted.stream()
                .findFirst()
                .map(first -> new Watched(
                        accountId,
                        sorted.stream().map(Finding::kind).toList(),
                        first.chance(),
                        sorted.stream().map(Finding::atStake).reduce(first.atStake(), BigDecimal::max),
                        currency,
                        first.since(),
                        sorted.stream().map(Finding::why).collect(Collectors.joining(". "))));
    }
}
