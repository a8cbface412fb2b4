package dev.roadbook.outreach.directory;

import static java.math.BigDecimal.ZERO;
import static java.util.Comparator.comparingLong;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.roadbook.events.OrderLine;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** An order as a row of those that are kept. */
record OrderRow(
        UUID orderId,
        String accountId,
        long revision,
        boolean purchase,
        @Nullable LocalDate orderedOn,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        List<Ordered> lines) {

    /** In the order in which those of an account are kept. */
    static final Comparator<OrderRow> LATEST_FIRST = Comparator.comparing(
                    OrderRow::orderedOn, nullsLast(reverseOrder()))
            .thenComparing(OrderRow::revision, reverseOrder())
            .thenComparing(row -> row.orderId().toString());

    /** Orders in the newest revision of each that is told. */
    static Collection<OrderRow> newest(Collection<SpecificRecord> events) {
        return events.stream()
                .flatMap(OrderRow::of)
                .collect(toMap(
                        OrderRow::orderId,
                        identity(),
                        BinaryOperator.maxBy(comparingLong(OrderRow::revision)),
                        LinkedHashMap::new))
                .values();
    }

    /** Boundaries of batches say nothing of an order. */
    private static Stream<OrderRow> of(SpecificRecord event) {
        return switch (event) {
            case OrderRecorded recorded -> Stream.of(recorded(recorded));
            case OrderRetracted retracted -> Stream.of(retracted(retracted));
            default -> Stream.empty();
        };
    }

    private static OrderRow recorded(OrderRecorded event) {
        var ordered = ordered(event.getLines());
        return new OrderRow(
                event.getOrderId(),
                event.getAccountId(),
                event.getRevision(),
                event.getNetRevenue().signum() > 0 && !ordered.isEmpty(),
                event.getOrderedOn(),
                event.getNetRevenue(),
                event.getCurrency(),
                ordered);
    }

    private static OrderRow retracted(OrderRetracted event) {
        return new OrderRow(
                event.getOrderId(), event.getAccountId(), event.getRevision(), false, null, null, null, List.of());
    }

    private static List<Ordered> ordered(List<OrderLine> lines) {
        Map<String, Ordered> bySku = new LinkedHashMap<>();
        lines.forEach(line -> bySku.merge(line.getSku(), Ordered.of(line), Ordered::and));
        return bySku.values().stream()
                .filter(each -> each.quantity.compareTo(ZERO) > 0)
                .sorted((one, other) -> other.amount.compareTo(one.amount))
                .toList();
    }

    record Ordered(String sku, @Nullable String name, BigDecimal quantity, BigDecimal amount) {

        static Ordered of(OrderLine line) {
            return new Ordered(line.getSku(), line.getDescription(), line.getQuantity(), line.getAmount());
        }

        /** Several lines of one product are one. */
        Ordered and(Ordered other) {
            return new Ordered(
                    sku, name == null ? other.name : name, quantity.add(other.quantity), amount.add(other.amount));
        }
    }
}
