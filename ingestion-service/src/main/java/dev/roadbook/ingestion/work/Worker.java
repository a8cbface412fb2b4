package dev.roadbook.ingestion.work;

import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.batch.BatchSteps;
import dev.roadbook.ingestion.batch.Lanes;
import dev.roadbook.ingestion.batch.Lease;
import dev.roadbook.ingestion.batch.LeaseLost;
import dev.roadbook.platform.clock.RoadbookProperties;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Leases a lane, works what is in it, and gives it back. */
@Component
@EnableConfigurationProperties(WorkProperties.class)
class Worker {

    private static final Logger log = LoggerFactory.getLogger(Worker.class);

    private final Lanes lanes;
    private final BatchSteps steps;
    private final BatchRun run;
    private final WorkProperties properties;
    private final String owner;

    Worker(Lanes lanes, BatchSteps steps, BatchRun run, WorkProperties properties, RoadbookProperties roadbook) {
        this.lanes = lanes;
        this.steps = steps;
        this.run = run;
        this.properties = properties;
        this.owner = roadbook.instance();
    }

    /** Works one lane until nothing is left in it; false if none was free or had work. */
    boolean workOneLane(BooleanSupplier stopping, ScheduledExecutorService heartbeats) {
        var lease = lanes.claim(owner, properties.lease());
        lease.ifPresent(held -> work(held, stopping, heartbeats));
        return lease.isPresent();
    }

    private void work(Lease lease, BooleanSupplier stopping, ScheduledExecutorService heartbeats) {
        while (!stopping.getAsBoolean()) {
            var next = steps.next(lease);
            if (next.isEmpty()) {
                break;
            }
            if (!work(lease, next.get(), stopping, heartbeats)) {
                return;
            }
        }
        lanes.release(lease);
    }

    /** Whether the lease is still held and the lane may go on with its next batch. */
    private boolean work(
            Lease lease, BatchDetails batch, BooleanSupplier stopping, ScheduledExecutorService heartbeats) {
        try (var heartbeat = new Heartbeat(lanes, lease, batch.id(), properties, stopping, heartbeats)) {
            run.run(lease, batch, heartbeat);
            return true;
        } catch (WorkStopped e) {
            log.info("batch handed back batchId={}", batch.id());
            lanes.release(lease);
            return false;
        } catch (LeaseLost e) {
            log.warn("batch taken over by another instance batchId={}", batch.id());
            return false;
        } catch (RuntimeException e) {
            return goesOnAfter(e, lease, batch);
        }
    }

    /** What may pass is waited for, however long; what does not is tried a few times and then fails the batch. */
    private boolean goesOnAfter(RuntimeException failure, Lease lease, BatchDetails batch) {
        int attempt = lanes.attempts(lease) + 1;
        if (!Faults.isPassing(failure) && attempt >= properties.attempts()) {
            log.error("batch failed batchId={}", batch.id(), failure);
            steps.fail(lease, batch.id(), "an unexpected fault on our side; it has been logged");
            return true;
        }
        var pause = properties.backOff(attempt);
        log.warn(
                "batch waits batchId={} attempt={} pause={} reason={}", batch.id(), attempt, pause, failure.toString());
        lanes.release(lease, attempt, pause);
        return false;
    }
}
