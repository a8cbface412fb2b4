package dev.roadbook.ingestion.batch;

import dev.roadbook.ingestion.batch.lane.Lanes;
import dev.roadbook.ingestion.batch.lane.Lease;
import dev.roadbook.ingestion.dataset.BatchSummary;
import dev.roadbook.ingestion.dataset.UndoEffect;
import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a batch, each in one transaction that only the holder of the lane's lease can commit. */
@Component
public class BatchSteps {

    private final Batches batches;
    private final Lanes lanes;
    private final ActivityLog activities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BatchSteps(Batches batches, Lanes lanes, ActivityLog activities, ApplicationEventPublisher events, Clock clock) {
        this.batches = batches;
        this.lanes = lanes;
        this.activities = activities;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<BatchDetails> next(Lease lease) {
        return Optional.ofNullable(batches.nextOf(lease.source())).map(id -> get(id).details());
    }

    /** Counts an attempt before anything is done, and says which it is. */
    @Transactional
    public int begin(Lease lease, UUID id) {
        return held(lease, id).begin();
    }

    /** Takes an attempt back that failed for no fault of the batch. */
    @Transactional
    public void forgive(Lease lease, UUID id) {
        held(lease, id).forgive();
    }

    @Transactional
    public void startParsing(Lease lease, UUID id) {
        held(lease, id).startParsing(clock.instant());
    }

    /**
     * What a parsing came to: published next, or held for a person.
     *
     * @param undoKind kind of file that can take it back; null where none can
     */
    public record Parsed(
            BatchSummary summary,
            boolean quarantined,
            @Nullable String undoKind) {}

    /** Stores what the parsing brings and moves on, or neither. */
    @Transactional
    public BatchDetails parsed(Lease lease, UUID id, Supplier<Parsed> store) {
        var parsed = store.get();
        var batch = held(lease, id);
        if (parsed.quarantined()) {
            batch.quarantine(parsed.summary());
            rested(batch);
        } else {
            batch.startPublishing(parsed.summary(), parsed.undoKind(), clock.instant());
        }
        return batch.details();
    }

    /** Fails if the lane was taken over, whatever transaction the caller is in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void requireHeld(Lease lease) {
        lanes.requireHeld(lease);
    }

    @Transactional
    public void complete(Lease lease, UUID id) {
        var now = clock.instant();
        var batch = held(lease, id);
        batch.complete(now);
        rested(batch);
        activities.addOnce(taken(batch.details()), now, "activity", "batch", id.toString());
    }

    private static Deed taken(BatchDetails batch) {
        var text = "The file %s of the source %s was taken.".formatted(batch.fileName(), batch.source());
        return Deed.of(batch.uploadedBy(), "FILE_TAKEN", text).to(batch.id().toString());
    }

    /** Takes back what a batch said and tells what that changed, or neither. */
    @Transactional
    public UndoEffect reverted(Lease lease, UUID id, Supplier<UndoEffect> revert) {
        var effect = revert.get();
        var now = clock.instant();
        var batch = held(lease, id);
        batch.reverted(now);
        activities.addOnce(UndoDeed.of(batch.details(), effect), now, "activity", "undo", id.toString());
        return effect;
    }

    @Transactional
    public BatchDetails undone(Lease lease, UUID id) {
        var batch = held(lease, id);
        batch.undone(clock.instant());
        rested(batch);
        return batch.details();
    }

    @Transactional
    public void fail(Lease lease, UUID id, FailureCode code, String reason) {
        var batch = held(lease, id);
        batch.fail(code, reason);
        rested(batch);
    }

    private void rested(Batch batch) {
        events.publishEvent(new BatchRested(batch.details()));
    }

    private Batch held(Lease lease, UUID id) {
        lanes.requireHeld(lease);
        return get(id);
    }

    private Batch get(UUID id) {
        return batches.findById(id).orElseThrow(() -> new IllegalStateException("no batch " + id));
    }
}
