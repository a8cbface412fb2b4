package dev.roadbook.ingestion.batch;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Delivery ids ever seen; kept as long as batches, so that a replay is recognised however late. */
@Repository
class KnownDeliveries {

    record Known(UUID batchId, String contentSha256) {}

    private final JdbcClient jdbc;

    KnownDeliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes a delivery and answers null, or answers what the id stands for already. */
    @Nullable Known noteOrFind(NewFile file, String deliveryId, UUID batchId, Instant now) {
        int added = jdbc.sql("""
                        insert into delivery (source, delivery_id, content_sha256, batch_id, received_at)
                        values (:source, :deliveryId, :sha256, :batchId, :receivedAt)
                        on conflict (source, delivery_id) do nothing
                        """)
                .param("source", file.source())
                .param("deliveryId", deliveryId)
                .param("sha256", file.contentSha256())
                .param("batchId", batchId)
                .param("receivedAt", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
        return added == 1 ? null : find(file.source(), deliveryId).orElseThrow();
    }

    Optional<Known> find(String source, String deliveryId) {
        return jdbc.sql("""
                        select batch_id, content_sha256
                        from delivery
                        where source = :source and delivery_id = :deliveryId
                        """)
                .param("source", source)
                .param("deliveryId", deliveryId)
                .query(Known.class)
                .optional();
    }
}
