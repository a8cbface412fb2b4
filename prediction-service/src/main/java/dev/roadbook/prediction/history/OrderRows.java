package dev.roadbook.prediction.history;

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
        return Map.of(
                "accounts", column(OrderRevision::accountId),
                "orders", column(OrderRevision::orderId),
                "revisions", revisions.stream().map(OrderRevision::revision).toArray(Long[]::new),
                "partitions", revisions.stream().map(OrderRevision::partition).toArray(Integer[]::new),
                "retracted", revisions.stream().map(Retracted.class::isInstance).toArray(Boolean[]::new),
                "days", recorded(Recorded::orderedOn),
                "currencies", recorded(Recorded::currency),
                "revenues", recorded(order -> order.netRevenue().toPlainString()),
                "skus", column(OrderRows::skus),
                "skuRevenues", column(OrderRows::skuRevenues));
    }

    @Nullable String[] batches() {
        return recorded(Recorded::batchId);
    }

    private static String skus(OrderRevision revision) {
        return switch (revision) {
            case Recorded order ->
                order.revenues().keySet().stream().map(OrderRows::quoted).collect(Collectors.joining(",", "{", "}"));
            case Retracted _ -> NOTHING;
        };
    }

    private static String skuRevenues(OrderRevision revision) {
        return switch (revision) {
            case Recorded order ->
                order.revenues().values().stream()
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
