package dev.roadbook.outreach.holdout;

import dev.roadbook.outreach.holdout.Outcomes.Cluster;
import dev.roadbook.platform.experiment.Arm;
import dev.roadbook.platform.experiment.ConfidenceSequence;
import dev.roadbook.platform.experiment.Design;
import dev.roadbook.platform.experiment.Effect;
import dev.roadbook.platform.experiment.Interval;
import dev.roadbook.platform.experiment.SampleRatio;
import dev.roadbook.platform.kafka.EventIds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads a comparison: a pure function of what became of its cycles.
 *
 * @param holdout the comparison
 * @param day day of the reading
 * @param now when on that day
 * @param ratio all clusters drawn so far
 * @param clusters what became of those whose cycles have run their course
 */
record Reader(Holdout holdout, LocalDate day, Instant now, SampleRatio ratio, List<Cluster> clusters) {

    HoldoutReading read() {
        var sequence = new ConfidenceSequence(Design.ALPHA, holdout.plannedError());
        var orders = orders();
        var interval = orders.map(sequence::around);
        var money = orders.isPresent() && currency() != null
                ? Effect.of(clusters.stream().map(Cluster::inRevenue).toList())
                : Optional.<Effect>empty();
        var range = money.flatMap(effect -> orders.map(clock -> sequence.around(effect, clock)));
        return new HoldoutReading(
                EventIds.of("holdout-reading", holdout.holdoutId().toString(), day.toString()),
                holdout.holdoutId(),
                day,
                now,
                HoldoutVerdict.of(ratio, interval),
                ratio.treated(),
                ratio.heldOut(),
                ratio.chiSquare(),
                sum(Arm.TREATMENT, Cluster::cycles),
                sum(Arm.HOLDOUT, Cluster::cycles),
                sum(Arm.TREATMENT, Cluster::orders),
                sum(Arm.HOLDOUT, Cluster::orders),
                number(orders, Effect::difference),
                number(interval, Interval::low),
                number(interval, Interval::high),
                number(orders, Effect::varianceRemoved),
                currency(),
                amount(money, Effect::treated),
                amount(money, Effect::heldOut),
                amount(money, Effect::difference),
                amount(range, Interval::low),
                amount(range, Interval::high),
                number(money, Effect::varianceRemoved));
    }

    /** Where the arms are not as they were drawn, nothing is compared. */
    private Optional<Effect> orders() {
        return ratio.isAlarming()
                ? Optional.empty()
                : Effect.of(clusters.stream().map(Cluster::inOrders).toList());
    }

    private @Nullable String currency() {
        return clusters.isEmpty() ? null : clusters.getFirst().currency();
    }

    private long sum(Arm arm, ToLongFunction<Cluster> figure) {
        return clusters.stream()
                .filter(cluster -> cluster.arm() == arm)
                .mapToLong(figure)
                .sum();
    }

    private static <T> @Nullable Double number(Optional<T> from, ToDoubleFunction<T> figure) {
        return from.isPresent() ? (Double) figure.applyAsDouble(from.get()) : null;
    }

    private static <T> @Nullable BigDecimal amount(Optional<T> from, ToDoubleFunction<T> figure) {
        return from.isPresent()
                ? BigDecimal.valueOf(figure.applyAsDouble(from.get())).setScale(2, RoundingMode.HALF_EVEN)
                : null;
    }
}
