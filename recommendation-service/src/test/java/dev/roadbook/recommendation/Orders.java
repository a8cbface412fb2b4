package dev.roadbook.recommendation;

import dev.roadbook.events.OrderLine;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.events.RetractionReason;
import dev.roadbook.platform.kafka.EventIds;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;

/** Orders as ingestion writes them. */
public final class Orders {

    private static final Instant AT = Instant.parse("2026-11-20T07:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-11-16");

    /** Orders of five accounts, of three products in all. */
    public static final List<SpecificRecord> WEEK = List.of(
            order("A1", "P30", "P20", "P10"),
            order("A2", "P30", "P20", "P10"),
            order("A3", "P30", "P20"),
            order("A4", "P30"),
            order("A5", "P10"));

    private Orders() {}

    /** An order of last week in which each product costs its digits: SKU {@code P30} is 30.00. */
    public static OrderRecorded order(String account, String... skus) {
        return order(account, DAY, 1, skus);
    }

    public static OrderRecorded order(String account, LocalDate day, long revision, String... skus) {
        var lines = Stream.of(skus).map(Orders::line).toList();
        return OrderRecorded.newBuilder()
                .setEventId(EventIds.of("order", account, day.toString(), "" + revision))
                .setOccurredAt(AT)
                .setAccountId(account)
                .setOrderId(idOf(account, day))
                .setRevision(revision)
                .setSource("sap")
                .setOrderedOn(day)
                .setCurrency("EUR")
                .setNetRevenue(
                        lines.stream().map(OrderLine::getAmount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add))
                .setQuantity(new BigDecimal("1.000"))
                .setLines(lines)
                .build();
    }

    /** The same order or retraction as part of a batch. */
    public static SpecificRecord of(SpecificRecord order, UUID batch) {
        return switch (order) {
            case OrderRecorded recorded ->
                OrderRecorded.newBuilder(recorded).setBatchId(batch).build();
            case OrderRetracted retracted ->
                OrderRetracted.newBuilder(retracted).setBatchId(batch).build();
            default -> throw new IllegalArgumentException("no order: " + order);
        };
    }

    public static OrderRetracted retraction(String account, LocalDate day, long revision) {
        return OrderRetracted.newBuilder()
                .setEventId(EventIds.of("retraction", account, day.toString(), "" + revision))
                .setOccurredAt(AT)
                .setAccountId(account)
                .setOrderId(idOf(account, day))
                .setRevision(revision)
                .setReason(RetractionReason.CORRECTED)
                .build();
    }

    public static UUID idOf(String account, LocalDate day) {
        return EventIds.of("order", account, day.toString());
    }

    private static OrderLine line(String sku) {
        return OrderLine.newBuilder()
                .setLineNumber(sku)
                .setSku(sku)
                .setQuantity(new BigDecimal("1.000"))
                .setAmount(new BigDecimal(sku.replaceAll("\\D", "") + ".00"))
                .build();
    }
}
