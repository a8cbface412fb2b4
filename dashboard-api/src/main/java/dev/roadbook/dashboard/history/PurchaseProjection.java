package dev.roadbook.dashboard.history;

import dev.roadbook.dashboard.projection.Changes;
import dev.roadbook.dashboard.projection.Fact;
import dev.roadbook.dashboard.projection.Projection;
import dev.roadbook.events.PurchaseDetected;
import dev.roadbook.platform.jdbc.Upsert;
import dev.roadbook.platform.kafka.Delivery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Purchases beside the day they had been expected. */
@Component
class PurchaseProjection implements Projection {

    private static final Upsert<Row> UPSERT = Upsert.into("purchase", Row.class, "detected_at", "event_offset");

    private final JdbcClient jdbc;

    PurchaseProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(List<Delivery> deliveries, Changes changes) {
        Fact.each(
                PurchaseDetected.class,
                deliveries,
                facts -> UPSERT.apply(
                        jdbc, UUID.class, facts.stream().map(Row::of).toList()));
    }

    private record Row(
            UUID orderId,
            Instant detectedAt,
            long eventOffset,
            String accountId,
            LocalDate orderedOn,
            BigDecimal amount,
            String currency,
            @Nullable LocalDate expectedOn,
            @Nullable Integer daysFromExpected) {

        static Row of(Fact<PurchaseDetected> fact) {
            var event = fact.event();
            return new Row(
                    event.getOrderId(),
                    event.getOccurredAt(),
                    fact.offset(),
                    event.getAccountId(),
                    event.getOrderedOn(),
                    event.getAmount(),
                    event.getCurrency(),
                    event.getExpectedOn(),
                    event.getDaysFromExpected());
        }
    }
}
