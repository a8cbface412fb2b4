package dev.roadbook.ingestion.batch;

import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.web.ProblemException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person may decide about a batch. */
@Component
public class BatchDecisions {

    private static final Logger log = LoggerFactory.getLogger(BatchDecisions.class);

    private final Batches batches;
    private final ActivityLog activities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BatchDecisions(Batches batches, ActivityLog activities, ApplicationEventPublisher events, Clock clock) {
        this.batches = batches;
        this.activities = activities;
        this.events = events;
        this.clock = clock;
    }

    /** Tries a failed batch again; empty if there is no such batch. */
    @Transactional
    public Optional<BatchState> retry(UUID id, String person) {
        return batches.findById(id).map(batch -> {
            requireFresh(batch).retry();
            log.info("batch retried batchId={} by={}", id, person);
            return decided(batch.details(), person, "FILE_RETRIED", "is tried again");
        });
    }

    /** Lets a quarantined batch through; empty if there is no such batch. */
    @Transactional
    public Optional<BatchState> release(UUID id, String person) {
        return batches.findById(id).map(batch -> {
            requireFresh(batch).release(person);
            log.info("batch released batchId={} by={}", id, person);
            return decided(batch.details(), person, "FILE_RELEASED", "was let through with its rejected rows");
        });
    }

    /** A batch that can be undone now; empty if there is no such batch. */
    @Transactional(readOnly = true)
    public Optional<BatchDetails> undoable(UUID id) {
        return batches.findById(id).map(batch -> requireUndoable(batch).details());
    }

    /** Has what a batch said taken back, once; empty if there is no such batch. */
    @Transactional
    public Optional<BatchState> undo(UUID id, String reason, String person) {
        return batches.lock(id).map(batch -> {
            var known = batch.details();
            if (known.undoing() != null) {
                return known.state();
            }
            requireUndoable(batch).undo(reason, person, clock.instant());
            log.info("batch to be undone batchId={} by={}", id, person);
            return decided(batch.details(), person, "FILE_UNDO_ASKED", "is to be undone");
        });
    }

    private static Batch requireFresh(Batch batch) {
        if (batch.isExpired()) {
            throw new ProblemException(
                    HttpStatus.CONFLICT,
                    "too_old",
                    "It came long ago, and what it was is not kept any more. Import the file again instead.");
        }
        return batch;
    }

    private Batch requireUndoable(Batch batch) {
        requireFresh(batch).requireUndoable();
        var known = batch.details();
        if (batches.isFollowedByForgetful(known.source(), known.position())) {
            throw new UndoRefused();
        }
        return batch;
    }

    private BatchState decided(BatchDetails batch, String person, String kind, String what) {
        var text = "The file %s of the source %s %s.".formatted(batch.fileName(), batch.source(), what);
        activities.add(Deed.of(person, kind, text).to(batch.id().toString()));
        events.publishEvent(new BatchReceived(batch.id()));
        return batch.state();
    }
}
