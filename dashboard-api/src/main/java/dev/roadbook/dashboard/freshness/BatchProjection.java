package dev.roadbook.dashboard.freshness;

import dev.roadbook.dashboard.live.BatchChange;
import dev.roadbook.dashboard.projection.Changes;
import dev.roadbook.dashboard.projection.Fact;
import dev.roadbook.dashboard.projection.Projection;
import dev.roadbook.events.SalesBatchIngested;
import dev.roadbook.platform.jdbc.Upsert;
import dev.roadbook.platform.kafka.Delivery;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sales files that arrived whole. */
@Component
class BatchProjection implements Projection {

    private static final Upsert<Row> UPSERT = Upsert.into("sales_batch", Row.class, "completed_at");

    private final JdbcClient jdbc;

    BatchProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(List<Delivery> deliveries, Changes changes) {
        Fact.each(SalesBatchIngested.class, deliveries, facts -> {
            var rows = facts.stream().map(fact -> Row.of(fact.event())).toList();
            var changed = new HashSet<>(UPSERT.apply(jdbc, UUID.class, rows));
            rows.stream()
                    .filter(row -> changed.remove(row.batchId))
                    .forEach(row -> changes.batch(new BatchChange(row.batchId, row.completedAt)));
        });
    }

    private record Row(
            UUID batchId,
            Instant completedAt,
            String source,
            String fileName,
            Instant receivedAt,
            long lineCount,
            long acceptedCount,
            long rejectedCount,
            long orderCount,
            long accountCount,
            @Nullable LocalDate firstOrderDate,
            @Nullable LocalDate lastOrderDate,
            BigDecimal netRevenue,
            String currency) {

        static Row of(SalesBatchIngested event) {
            return new Row(
                    event.getBatchId(),
                    event.getCompletedAt(),
                    event.getSource(),
                    event.getFileName(),
                    event.getReceivedAt(),
                    event.getLineCount(),
                    event.getAcceptedCount(),
                    event.getRejectedCount(),
                    event.getOrderCount(),
                    event.getAccountCount(),
                    event.getFirstOrderDate(),
                    event.getLastOrderDate(),
                    event.getNetRevenue(),
                    event.getCurrency());
        }
    }
}
