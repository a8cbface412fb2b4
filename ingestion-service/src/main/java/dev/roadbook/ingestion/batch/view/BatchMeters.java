package dev.roadbook.ingestion.batch.view;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an operator watches: how many batches are where, and how long the oldest has waited. */
@Component
class BatchMeters implements MeterBinder {

    private static final List<String> STATES =
            List.of("RECEIVED", "PARSING", "PUBLISHING", "COMPLETED", "QUARANTINED", "FAILED");

    private final JdbcClient jdbc;
    private final Clock clock;

    BatchMeters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var state : STATES) {
            Gauge.builder("roadbook.batches", () -> count(state))
                    .description("Batches by state")
                    .tag("state", state)
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
            select coalesce(extract(epoch from :now - min(received_at)), 0)::double precision
            from batch
            where state in ('RECEIVED', 'PARSING', 'PUBLISHING')
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
