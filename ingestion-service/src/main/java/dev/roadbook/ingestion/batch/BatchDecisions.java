package dev.roadbook.ingestion.batch;

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
    private final ApplicationEventPublisher events;

    BatchDecisions(Batches batches, ApplicationEventPublisher events) {
        this.batches = batches;
        this.events = events;
    }

    /** Tries a failed batch again; empty if there is no such batch. */
    @Transactional
    public Optional<BatchState> retry(UUID id, String person) {
        return batches.findById(id).map(batch -> {
            batch.retry();
            log.info("batch retried batchId={} by={}", id, person);
            events.publishEvent(new BatchReceived(id));
            return batch.details().state();
        });
    }

    /** Lets a quarantined batch through; empty if there is no such batch. */
    @Transactional
    public Optional<BatchState> release(UUID id, String person) {
        return batches.findById(id).map(batch -> {
            batch.release(person);
            log.info("batch released batchId={} by={}", id, person);
            events.publishEvent(new BatchReceived(id));
            return batch.details().state();
        });
    }
}
