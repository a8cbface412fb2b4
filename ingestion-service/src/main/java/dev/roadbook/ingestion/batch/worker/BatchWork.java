package dev.roadbook.ingestion.batch.worker;

import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.batch.BatchSteps;
import dev.roadbook.ingestion.batch.lane.LaneWork;
import dev.roadbook.ingestion.batch.lane.Lanes;
import dev.roadbook.ingestion.batch.lane.Lease;
import dev.roadbook.ingestion.batch.lane.ProgressListener;
import dev.roadbook.ingestion.file.FailureCode;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Batches, each in the lane of its source. */
@Component
@Order(1)
class BatchWork implements LaneWork {

    private final Lanes lanes;
    private final BatchSteps steps;
    private final BatchRun run;

    BatchWork(Lanes lanes, BatchSteps steps, BatchRun run) {
        this.lanes = lanes;
        this.steps = steps;
        this.run = run;
    }

    @Override
    public Optional<Lease> claim(String owner, Duration length) {
        return lanes.claim(owner, length);
    }

    @Override
    public Optional<UUID> next(Lease lease) {
        return steps.next(lease).map(BatchDetails::id);
    }

    @Override
    public int begin(Lease lease, UUID id) {
        return steps.begin(lease, id);
    }

    @Override
    public void forgive(Lease lease, UUID id) {
        steps.forgive(lease, id);
    }

    @Override
    public void run(Lease lease, UUID id, ProgressListener listener) {
        steps.next(lease).ifPresent(batch -> run.run(lease, batch, listener));
    }

    @Override
    public void fail(Lease lease, UUID id, FailureCode code, String reason) {
        steps.fail(lease, id, code, reason);
    }
}
