package dev.roadbook.ingestion.batch;

import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person may decide about a batch. */
@Component
public class BatchDecisions {

    private static final Logger log = LoggerFactory.getLogger(BatchDecisions.class);

    private final Batches batches;
    private final ActivityLog activities;
    private final ApplicationEventPublisher events;

    BatchDecisions(Batches batches, ActivityLog activities, ApplicationEventPublisher events) {
        this.batches = batches;
        this.activities = activities;
        this.events = events;
    }

    /** Tries a failed batch again; empty if there is no such batch. */
    @Transactional
    public Optional<BatchState> retry(UUID id, String person) {
        return batches.findById(id).map(batch -> {
            batch.retry();
            log.info("batch retried batchId={} by={}", id, person);
            return decided(batch.details(), person, "FILE_RETRIED", "is tried again");
        });
    }

    /** Lets a quarantined batch through; empty if there is no such batch. */
    @Transactional
    public Optional<BatchState> release(UUID id, String person) {
        return batches.findById(id).map(batch -> {
            batch.release(person);
            log.info("batch released batchId={} by={}", id, person);
            return decided(batch.details(), person, "FILE_RELEASED", "was let through with its rejected rows");
        });
    }

    private BatchState decided(BatchDetails batch, String person, String kind, String what) {
        var text = "The file %s of the source %s %s.".formatted(batch.fileName(), batch.source(), what);
        activities.add(Deed.of(person, kind, text).to(batch.id().toString()));
        events.publishEvent(new BatchReceived(batch.id()));
        return batch.state();
    }
}
