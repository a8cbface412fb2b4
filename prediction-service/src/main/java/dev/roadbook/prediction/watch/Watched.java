package dev.roadbook.prediction.watch;

import dev.roadbook.prediction.watch.Evidence.Change;
import dev.roadbook.prediction.watch.Evidence.Silence;
import dev.roadbook.prediction.watch.Evidence.Stop;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An account that behaves unlike itself, as its table keeps it. What each way rests on has columns of its own, since none can
 * be found twice: less or more is one change, a stop counts every product.
 *
 * @param accountId which
 * @param asOf last day that counts
 * @param kinds in which ways, the least probable first
 * @param chance that it would look so if it went on as before
 * @param atStake what the difference comes to in a year, of the way with the most
 * @param currency ISO 4217 code of the amounts
 * @param since day from which the least probable way is seen
 */
record Watched(
        String accountId,
        LocalDate asOf,
        List<Kind> kinds,
        double chance,
        BigDecimal atStake,
        String currency,
        LocalDate since,
        @Nullable Integer purchases,
        @Nullable BigDecimal revenue,
        @Nullable Integer weeks,
        @Nullable Integer usualPurchases,
        @Nullable BigDecimal usualRevenue,
        @Nullable BigDecimal revenueYearBefore,
        @Nullable Integer silentDays,
        @Nullable Integer usualGapDays,
        @Nullable String stoppedSku,
        @Nullable Integer stoppedGapDays,
        @Nullable LocalDate stoppedLastOn,
        @Nullable Integer stoppedOthers) {

    private static final Comparator<Finding> LEAST_PROBABLE =
            Comparator.comparingDouble(Finding::chance).thenComparing(Finding::kind);

    static Optional<Watched> of(String accountId, LocalDate asOf, String currency, List<Finding> findings) {
        var sorted = findings.stream().sorted(LEAST_PROBABLE).toList();
        return sorted.stream().findFirst().map(first -> of(accountId, asOf, currency, first, sorted));
    }

    private static Watched of(
            String accountId, LocalDate asOf, String currency, Finding first, List<Finding> findings) {
        return new Watched(
                accountId,
                asOf,
                findings.stream().map(Finding::kind).toList(),
                first.chance(),
                findings.stream().map(Finding::atStake).reduce(first.atStake(), BigDecimal::max),
                currency,
                first.since(),
                told(findings, Change.class, Change::purchases),
                told(findings, Change.class, Change::revenue),
                told(findings, Change.class, Change::weeks),
                told(findings, Change.class, Change::usualPurchases),
                told(findings, Change.class, Change::usualRevenue),
                told(findings, Change.class, Change::revenueYearBefore),
                told(findings, Silence.class, Silence::days),
                told(findings, Silence.class, Silence::usualGapDays),
                told(findings, Stop.class, Stop::sku),
                told(findings, Stop.class, Stop::usualGapDays),
                told(findings, Stop.class, Stop::lastOn),
                told(findings, Stop.class, Stop::others));
    }

    /** A figure of the evidence of that kind, where there is such evidence. */
    private static <E extends Evidence, T> @Nullable T told(
            List<Finding> findings, Class<E> evidence, Function<E, @Nullable T> figure) {
        for (var finding : findings) {
            if (evidence.isInstance(finding.evidence())) {
                return figure.apply(evidence.cast(finding.evidence()));
            }
        }
        return null;
    }
}
