package dev.roadbook.prediction.history;

import dev.roadbook.prediction.history.OrderRevision.Amounts;
import dev.roadbook.prediction.history.OrderRevision.Recorded;
import dev.roadbook.prediction.history.OrderRevision.Retracted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Revisions laid out as columns, for one statement however many there are. */
final class OrderRows {

    private static final String NOTHING = "{}";

    private final List<OrderRevision> revisions;

    OrderRows(Collection<? extends OrderRevision> revisions) {
        this.revisions = List.copyOf(revisions);
    }

    Map<String, Object> columns() {
        return Map.ofEntries(
                Map.entry("accounts", column(OrderRevision::accountId)),
                Map.entry("orders", column(OrderRevision::orderId)),
                Map.entry(
                        "revisions",
                        revisions.stream().map(OrderRevision::revision).toArray(Long[]::new)),
                Map.entry(
                        "partitions",
                        revisions.stream().map(OrderRevision::partition).toArray(Integer[]::new)),
                Map.entry(
                        "retracted",
                        revisions.stream().map(Retracted.class::isInstance).toArray(Boolean[]::new)),
                Map.entry("days", recorded(Recorded::orderedOn)),
                Map.entry("currencies", recorded(Recorded::currency)),
                Map.entry("revenues", recorded(order -> order.netRevenue().toPlainString())),
                Map.entry("skus", column(OrderRows::skus)),
                Map.entry("skuRevenues", column(revision -> amounts(revision, Amounts::revenue))),
                Map.entry("skuUnits", column(revision -> amounts(revision, Amounts::units))));
    }

    @Nullable String[] batches() {
        return recorded(Recorded::batchId);
    }

    @Nullable String[] reps() {
        return recorded(Recorded::repId);
    }

    private static String skus(OrderRevision revision) {
        return switch (revision) {
            case Recorded order ->
                order.products().keySet().stream().map(OrderRows::quoted).collect(Collectors.joining(",", "{", "}"));
            case Retracted _ -> NOTHING;
        };
    }

    private static String amounts(OrderRevision revision, Function<Amounts, BigDecimal> amount) {
        return switch (revision) {
            case Recorded order ->
                order.products().values().stream()
                        .map(amount)
                        .map(BigDecimal::toPlainString)
                        .collect(Collectors.joining(",", "{", "}"));
            case Retracted _ -> NOTHING;
        };
    }

    private static String quoted(String element) {
        return '"' + element.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private String[] column(Function<OrderRevision, Object> value) {
        return revisions.stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    private @Nullable String[] recorded(Function<Recorded, @Nullable Object> value) {
        var column = new ArrayList<@Nullable String>(revisions.size());
        for (var revision : revisions) {
            column.add(
                    switch (revision) {
                        case Recorded order -> {
                            var cell = value.apply(order);
                            yield cell == null ? null : cell.toString();
                        }
                        case Retracted _ -> null;
                    });
        }
        return column.toArray(new String[0]);
    }
}
