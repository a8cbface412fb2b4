package dev.roadbook.ingestion.batch.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.batch.BatchState;
import dev.roadbook.ingestion.dataset.BatchSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

class WorkMetersTests {

    private static final Instant RECEIVED = Instant.parse("2026-11-30T12:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WorkMeters meters = new WorkMeters(registry, JdbcClient.create(new SimpleDriverDataSource()));

    @Test
    void tellHowLongEachStageOfABatchTook() {
        meters.completed(batch(RECEIVED.plusSeconds(2), RECEIVED.plusSeconds(7)), RECEIVED.plusSeconds(10));

        assertThat(seconds("waiting")).isEqualTo(2);
        assertThat(seconds("reading")).isEqualTo(5);
        assertThat(seconds("publishing")).isEqualTo(3);
        assertThat(registry.get("roadbook.batch.duration").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(10);
    }

    @Test
    void leaveOutAStageThatWasNotTimed() {
        meters.completed(batch(null, null), RECEIVED.plusSeconds(10));

        assertThat(registry.get("roadbook.batch.stage").timers()).allMatch(timer -> timer.count() == 0);
    }

    private double seconds(String stage) {
        return registry.get("roadbook.batch.stage").tag("stage", stage).timer().totalTime(TimeUnit.SECONDS);
    }

    private static BatchDetails batch(@Nullable Instant parsing, @Nullable Instant publishing) {
        return new BatchDetails(
                new UUID(0, 1),
                1,
                "sap",
                "week46.csv",
                "",
                1,
                "",
                BatchState.PUBLISHING,
                null,
                null,
                false,
                null,
                RECEIVED,
                parsing,
                publishing,
                null,
                null,
                null,
                BatchSummary.NOTHING);
    }
}
