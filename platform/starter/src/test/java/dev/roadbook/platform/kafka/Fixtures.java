package dev.roadbook.platform.kafka;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.events.BatchBoundary;
import dev.roadbook.events.OrderLine;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.RepChanged;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events to speak of. */
public final class Fixtures {

    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Fixtures() {}

    public static ActivityRecorded activity(String reference) {
        return ActivityRecorded.newBuilder()
                .setEventId(EventIds.of("activity", reference))
                .setOccurredAt(NOON)
                .setActor("sample-service")
                .setKind("NOTE")
                .setText("something happened")
                .setReference(reference)
                .setDetails(Map.of())
                .build();
    }

    static OrderRecorded order(String account, int number) {
        return order(account, Integer.toString(number));
    }

    static OrderRecorded order(String account, String number) {
        var orderId = EventIds.of(account, "order", number);
        return OrderRecorded.newBuilder()
                .setEventId(EventIds.of(orderId.toString(), "1"))
                .setOccurredAt(NOON)
                .setAccountId(account)
                .setOrderId(orderId)
                .setRevision(1)
                .setSource("sap")
                .setDocument("D" + number)
                .setOrderedOn(LocalDate.of(2026, 3, 2))
                .setCurrency("EUR")
                .setNetRevenue(new BigDecimal("12.50"))
                .setQuantity(new BigDecimal("2.000"))
                .setLines(List.of(new OrderLine("1", "SKU-1", null, new BigDecimal("2.000"), new BigDecimal("12.50"))))
                .build();
    }

    static RepChanged rep(String id) {
        return RepChanged.newBuilder()
                .setEventId(EventIds.of(id, "1"))
                .setOccurredAt(NOON)
                .setRepId(id)
                .setRevision(1)
                .setName("Field rep")
                .build();
    }

    static BatchBoundary boundary(UUID batch, int partition) {
        return BatchBoundary.newBuilder()
                .setEventId(EventIds.of(batch.toString(), Integer.toString(partition)))
                .setOccurredAt(NOON)
                .setBatchId(batch)
                .setPartition(partition)
                .setPartitionCount(3)
                .setOrderCount(1)
                .setSource("sap")
                .build();
    }
}
