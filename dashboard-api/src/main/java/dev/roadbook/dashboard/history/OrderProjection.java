package dev.roadbook.dashboard.history;

import dev.roadbook.dashboard.projection.Changes;
import dev.roadbook.dashboard.projection.Fact;
import dev.roadbook.dashboard.projection.Projection;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.platform.jdbc.Upsert;
import dev.roadbook.platform.kafka.Delivery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every order, as last corrected. */
@Component
class OrderProjection implements Projection {

    private static final Upsert<Row> UPSERT = Upsert.into("sales_order", Row.class, "revision");

    private final JdbcClient jdbc;

    OrderProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(List<Delivery> deliveries, Changes changes) {
        var rows = new ArrayList<Row>();
        Fact.each(
                OrderRecorded.class, deliveries, facts -> facts.forEach(fact -> rows.add(Row.recorded(fact.event()))));
        Fact.each(
                OrderRetracted.class,
                deliveries,
                facts -> facts.forEach(fact -> rows.add(Row.retracted(fact.event()))));
        UPSERT.apply(jdbc, UUID.class, rows);
    }

    private record Row(
            UUID orderId,
            String accountId,
            long revision,
            boolean retracted,
            @Nullable LocalDate orderedOn,
            @Nullable BigDecimal amount,
            @Nullable String currency,
            @Nullable BigDecimal quantity,
            @Nullable Integer lineCount,
            @Nullable String document,
            @Nullable UUID batchId) {

        static Row recorded(OrderRecorded event) {
            return new Row(
                    event.getOrderId(),
                    event.getAccountId(),
                    event.getRevision(),
                    false,
                    event.getOrderedOn(),
                    event.getNetRevenue(),
                    event.getCurrency(),
                    event.getQuantity(),
                    event.getLines().size(),
                    event.getDocument(),
                    event.getBatchId());
        }

        static Row retracted(OrderRetracted event) {
            return new Row(
                    event.getOrderId(),
                    event.getAccountId(),
                    event.getRevision(),
                    true,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    event.getBatchId());
        }
    }
}
