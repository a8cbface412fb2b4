package dev.roadbook.ingestion.batch.worker;

import dev.roadbook.ingestion.batch.BatchDetails;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what was worked: rows, rejects by code, how long a batch took from its acceptance, and its undoing. */
@Component
class WorkMeters {

    private final MeterRegistry meters;
    private final JdbcClient jdbc;
    private final Timer duration;
    private final Timer waiting;
    private final Timer reading;
    private final Timer publishing;
    private final Timer undoing;

    WorkMeters(MeterRegistry meters, JdbcClient jdbc) {
        this.meters = meters;
        this.jdbc = jdbc;
        this.duration = Timer.builder("roadbook.batch.duration")
                .description("From acceptance to publication")
                .register(meters);
        this.waiting = stage("waiting");
        this.reading = stage("reading");
        this.publishing = stage("publishing");
        this.undoing = Timer.builder("roadbook.batch.undoing")
                .description("From the wish to undo a batch to the publication of what that changed")
                .register(meters);
    }

    private Timer stage(String name) {
        return Timer.builder("roadbook.batch.stage")
                .description("How long batches that were published took to be begun, read and published")
                .tag("stage", name)
                .register(meters);
    }

    void parsed(BatchDetails batch) {
        jdbc.sql("select figure from batch_figure where batch_id = ? and unusual")
                .param(batch.id())
                .query(String.class)
                .list()
                .forEach(figure -> meters.counter("roadbook.unusual.files", "figure", figure)
                        .increment());
        meters.counter("roadbook.rows", "source", batch.source())
                .increment((double) batch.summary().lineCount());
        if (batch.summary().rejectedCount() > 0) {
            jdbc.sql("select code, count(*) as rejects from reject where batch_id = :batchId group by code")
                    .param("batchId", batch.id())
                    .query(row -> {
                        meters.counter("roadbook.rejects", "code", row.getString("code"))
                                .increment(row.getDouble("rejects"));
                    });
        }
    }

    void completed(BatchDetails batch, Instant now) {
        record(duration, batch.receivedAt(), now);
        record(waiting, batch.receivedAt(), batch.parsingStartedAt());
        record(reading, batch.parsingStartedAt(), batch.publishingStartedAt());
        record(publishing, batch.publishingStartedAt(), now);
    }

    void undone(BatchDetails batch, Instant now) {
        var undone = batch.undoing();
        record(undoing, undone == null ? null : undone.undoRequestedAt(), now);
    }

    private static void record(Timer timer, @Nullable Instant from, @Nullable Instant until) {
        if (from != null && until != null) {
            var taken = Duration.between(from, until);
            timer.record(taken.isNegative() ? Duration.ZERO : taken);
        }
    }
}
