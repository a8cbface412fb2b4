package dev.roadbook.ingestion.batch.worker;

import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.batch.BatchSteps;
import dev.roadbook.ingestion.batch.lane.Lease;
import dev.roadbook.ingestion.batch.lane.Progress;
import dev.roadbook.ingestion.batch.lane.ProgressListener;
import dev.roadbook.ingestion.dataset.Dataset;
import dev.roadbook.ingestion.dataset.Datasets;
import dev.roadbook.ingestion.dataset.Undo;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes back what a batch said, and tells what that changed; a crash in between leaves only the telling to be done. */
@Component
class UndoRun {

    private static final Logger log = LoggerFactory.getLogger(UndoRun.class);

    private final BatchSteps steps;
    private final BatchPublisher publisher;
    private final Datasets datasets;
    private final WorkMeters meters;
    private final Clock clock;

    UndoRun(BatchSteps steps, BatchPublisher publisher, Datasets datasets, WorkMeters meters, Clock clock) {
        this.steps = steps;
        this.publisher = publisher;
        this.datasets = datasets;
        this.meters = meters;
        this.clock = clock;
    }

    void run(Lease lease, BatchDetails batch, ProgressListener listener) {
        var undo = undoOf(batch);
        if (!Objects.requireNonNull(batch.undoing()).isReverted()) {
            revert(lease, batch, undo, listener);
        }
        publisher.publish(batch, undo::publish, listener, () -> steps.requireHeld(lease));
        steps.undone(lease, batch.id());
        meters.undone(batch, clock.instant());
    }

    void revert(Lease lease, BatchDetails batch, Undo undo, ProgressListener listener) {
        listener.at(new Progress("REVERTING", 0, 1, 0));
        var effect = steps.reverted(lease, batch.id(), () -> undo.revert(batch.file()));
        log.info(
                "batch undone batchId={} linesLeaving={} linesReturning={} ordersLeaving={} ordersChanged={} ordersReturning={}",
                batch.id(),
                effect.linesLeaving(),
                effect.linesReturning(),
                effect.ordersLeaving(),
                effect.ordersChanged(),
                effect.ordersReturning());
    }

    Undo undoOf(BatchDetails batch) {
        return Optional.ofNullable(batch.undoKind())
                .flatMap(datasets::find)
                .flatMap(Dataset::undo)
                .orElseThrow(() -> new IllegalStateException("nobody can undo batch " + batch.id()));
    }
}
