package dev.roadbook.ingestion.batch.worker;

import dev.roadbook.ingestion.batch.BatchDetails;
import dev.roadbook.ingestion.batch.BatchSteps;
import dev.roadbook.ingestion.batch.lane.Lanes;
import dev.roadbook.ingestion.batch.lane.Lease;
import dev.roadbook.ingestion.batch.lane.LeaseLost;
import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.platform.clock.RoadbookProperties;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
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

    /** Batches whose attempt is to be taken back, which the database could not be told yet. */
    private final Set<UUID> survived = ConcurrentHashMap.newKeySet();

    Worker(Lanes lanes, BatchSteps steps, BatchRun run, WorkProperties properties, RoadbookProperties roadbook) {
        this.lanes = lanes;
        this.steps = steps;
        this.run = run;
        this.properties = properties;
        this.owner = roadbook.instance();
    }

    /** Works one lane until nothing is left in it; false if none was free or had work. */
    boolean workOneLane(BooleanSupplier stopping, ScheduledExecutorService heartbeats) {
        var lease = claim();
        lease.ifPresent(held -> work(held, stopping, heartbeats));
        return lease.isPresent();
    }

    /** One after the other, so that each sees what the others hold. */
    private synchronized Optional<Lease> claim() {
        return lanes.claim(owner, properties.lease());
    }

    private void work(Lease lease, BooleanSupplier stopping, ScheduledExecutorService heartbeats) {
        while (!stopping.getAsBoolean()) {
            var next = steps.next(lease);
            if (next.isEmpty()) {
                break;
            }
            int attempt = begin(lease, next.get().id());
            if (attempt > properties.attempts()) {
                giveUp(lease, next.get());
            } else if (!work(lease, next.get(), attempt, stopping, heartbeats)) {
                return;
            }
        }
        lanes.release(lease);
    }

    private void giveUp(Lease lease, BatchDetails batch) {
        log.error("batch failed batchId={} reason=\"it ended its worker\"", batch.id());
        steps.fail(
                lease,
                batch.id(),
                FailureCode.SERVICE_STOPPED,
                "the service stopped %d times while it worked on this file".formatted(properties.attempts()));
    }

    /** Whether the lease is still held and the lane may go on with its next batch. */
    private boolean work(
            Lease lease,
            BatchDetails batch,
            int attempt,
            BooleanSupplier stopping,
            ScheduledExecutorService heartbeats) {
        try (var heartbeat = new Heartbeat(lanes, lease, batch.id(), properties, stopping, heartbeats)) {
            run.run(lease, batch, heartbeat);
            return true;
        } catch (WorkStopped e) {
            log.info("batch handed back batchId={}", batch.id());
            survive(lease, batch.id());
            lanes.release(lease);
            return false;
        } catch (LeaseLost e) {
            log.warn("batch taken over by another instance batchId={}", batch.id());
            survived.add(batch.id());
            return false;
        } catch (RuntimeException | Error e) {
            return goesOnAfter(e, lease, batch, attempt);
        }
    }

    /** What may pass is waited for, however long; what does not is tried a few times and then fails the batch. */
    private boolean goesOnAfter(Throwable failure, Lease lease, BatchDetails batch, int attempt) {
        if (Faults.isPassing(failure)) {
            survive(lease, batch.id());
        } else if (attempt >= properties.attempts()) {
            log.error("batch failed batchId={}", batch.id(), failure);
            steps.fail(
                    lease,
                    batch.id(),
                    FailureCode.SERVICE_FAULT,
                    "an unexpected fault on our side; it has been logged");
            return true;
        }
        int faults = lanes.attempts(lease) + 1;
        var pause = properties.backOff(faults);
        log.warn("batch waits batchId={} faults={} pause={} reason={}", batch.id(), faults, pause, failure.toString());
        lanes.release(lease, faults, pause);
        return false;
    }

    private int begin(Lease lease, UUID batchId) {
        forgive(lease, batchId);
        return steps.begin(lease, batchId);
    }

    private void survive(Lease lease, UUID batchId) {
        survived.add(batchId);
        forgive(lease, batchId);
    }

    private void forgive(Lease lease, UUID batchId) {
        if (survived.contains(batchId)) {
            steps.forgive(lease, batchId);
            survived.remove(batchId);
        }
    }
}
