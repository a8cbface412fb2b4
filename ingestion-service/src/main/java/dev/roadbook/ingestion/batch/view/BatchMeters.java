package dev.roadbook.ingestion.batch.view;

import dev.roadbook.ingestion.batch.BatchState;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an operator watches: how many batches are where, and how long the oldest has waited. */
@Component
class BatchMeters implements MeterBinder {

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchMeters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : BatchState.values()) {
            Gauge.builder("roadbook.batches", () -> count(state.name()))
                    .description("Batches by state")
                    .tag("state", state.name())
                    .register(registry);
        }
        Gauge.builder("roadbook.batches.oldest.unfinished", this::oldestSeconds)
                .description("Age of the oldest batch that is not done")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("roadbook.batches.newest.age", this::newestSeconds)
                .description("How long ago the newest batch arrived; unknown before the first")
                .baseUnit("seconds")
                .register(registry);
    }

    private long count(String state) {
        return jdbc.sql("select count(*) from batch where state = :state")
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private double oldestSeconds() {
        return jdbc.sql("""
            select coalesce(extract(epoch from :now - min(coalesce(undo_requested_at, received_at))), 0)::double precision
            from batch
            where state in ('RECEIVED', 'PARSING', 'PUBLISHING', 'UNDOING')
            """)
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Double.class)
                .single();
    }

    private double newestSeconds() {
        return jdbc.sql("select extract(epoch from :now - max(received_at))::double precision from batch")
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(Double.class)
                .optional()
                .orElse(Double.NaN);
    }
}
