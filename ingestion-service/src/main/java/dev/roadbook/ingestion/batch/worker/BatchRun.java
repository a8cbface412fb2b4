package dev.roadbook.ingestion.batch.worker;

import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.batch.BatchState;
import dev.roadbook.ingestion.batch.BatchSteps;
import dev.roadbook.ingestion.batch.lane.Lease;
import dev.roadbook.ingestion.batch.lane.ProgressListener;
import dev.roadbook.ingestion.dataset.Datasets;
import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.UnreadableFile;
import dev.roadbook.ingestion.profile.ColumnProfile;
import dev.roadbook.ingestion.source.Sources;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes a batch from wherever it stands to its end. */
@Component
class BatchRun {

    private static final Logger log = LoggerFactory.getLogger(BatchRun.class);

    private final BatchSteps steps;
    private final BatchLoader loader;
    private final BatchPublisher publisher;
    private final UndoRun undo;
    private final Sources sources;
    private final Datasets datasets;
    private final WorkMeters meters;
    private final Clock clock;

    BatchRun(
            BatchSteps steps,
            BatchLoader loader,
            BatchPublisher publisher,
            UndoRun undo,
            Sources sources,
            Datasets datasets,
            WorkMeters meters,
            Clock clock) {
        this.steps = steps;
        this.loader = loader;
        this.publisher = publisher;
        this.undo = undo;
        this.sources = sources;
        this.datasets = datasets;
        this.meters = meters;
        this.clock = clock;
    }

    void run(Lease lease, BatchDetails batch, ProgressListener listener) {
        if (batch.state() == BatchState.UNDOING) {
            undo.run(lease, batch, listener);
        } else {
            take(lease, batch, listener);
        }
    }

    private void take(Lease lease, BatchDetails batch, ProgressListener listener) {
        try {
            var parsed = batch.state() == BatchState.PUBLISHING ? batch : parse(lease, batch, listener);
            if (parsed.state() == BatchState.PUBLISHING) {
                publish(lease, parsed, listener);
            } else {
                log.warn(
                        "batch quarantined batchId={} rejected={}",
                        batch.id(),
                        parsed.summary().rejectedCount());
            }
        } catch (UnreadableFile e) {
            steps.fail(lease, batch.id(), e.code(), String.valueOf(e.getMessage()));
            log.warn("batch failed batchId={} code={} reason={}", batch.id(), e.code(), e.getMessage());
        }
    }

    BatchDetails parse(Lease lease, BatchDetails batch, ProgressListener listener) {
        steps.startParsing(lease, batch.id());
        var profile = profile(batch);
        var dataset = datasets.of(profile);
        var parsed = steps.parsed(lease, batch.id(), () -> loader.load(batch, profile, dataset, listener));
        meters.parsed(parsed);
        return parsed;
    }

    void publish(Lease lease, BatchDetails batch, ProgressListener listener) {
        Runnable beforeCommit = () -> steps.requireHeld(lease);
        publisher.publish(batch, datasets.of(profile(batch))::publish, listener, beforeCommit);
        steps.complete(lease, batch.id());
        meters.completed(batch, clock.instant());
        log.info(
                "batch completed batchId={} lines={} rejected={} orders={}",
                batch.id(),
                batch.summary().lineCount(),
                batch.summary().rejectedCount(),
                batch.summary().orderCount());
    }

    private ColumnProfile profile(BatchDetails batch) {
        return sources.profileOf(batch.source())
                .orElseThrow(() -> new UnreadableFile(
                        FailureCode.UNKNOWN_SOURCE, "the source %s is not configured".formatted(batch.source())));
    }
}
