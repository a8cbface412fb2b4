package dev.roadbook.ingestion.batch.worker;

import dev.roadbook.ingestion.batch.lane.LaneWork;
import dev.roadbook.ingestion.batch.lane.Lanes;
import dev.roadbook.ingestion.batch.lane.Lease;
import dev.roadbook.ingestion.batch.lane.LeaseLost;
import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.platform.clock.RoadbookProperties;
import java.util.List;
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
    private final List<LaneWork> kinds;
    private final WorkProperties properties;
    private final String owner;

    /** Work whose attempt is to be taken back, which the database could not be told yet. */
    private final Set<UUID> survived = ConcurrentHashMap.newKeySet();

    Worker(Lanes lanes, List<LaneWork> kinds, WorkProperties properties, RoadbookProperties roadbook) {
        this.lanes = lanes;
        this.kinds = kinds;
        this.properties = properties;
        this.owner = roadbook.instance();
    }

    /** Works one lane until nothing is left in it; false if none was free or had work. */
    boolean workOneLane(BooleanSupplier stopping, ScheduledExecutorService heartbeats) {
        for (var kind : kinds) {
            var lease = claim(kind);
            if (lease.isPresent()) {
                work(kind, lease.get(), stopping, heartbeats);
                return true;
            }
        }
        return false;
    }

    /** One after the other, so that each sees what the others hold. */
    private synchronized Optional<Lease> claim(LaneWork kind) {
        return kind.claim(owner, properties.lease());
    }

    private void work(LaneWork kind, Lease lease, BooleanSupplier stopping, ScheduledExecutorService heartbeats) {
        while (!stopping.getAsBoolean()) {
            var next = kind.next(lease);
            if (next.isEmpty()) {
                break;
            }
            int attempt = begin(kind, lease, next.get());
            if (attempt > properties.attempts()) {
                giveUp(kind, lease, next.get());
            } else if (!work(kind, lease, next.get(), attempt, stopping, heartbeats)) {
                return;
            }
        }
        lanes.release(lease);
    }

    private void giveUp(LaneWork kind, Lease lease, UUID id) {
        log.error("work failed id={} reason=\"it ended its worker\"", id);
        kind.fail(
                lease,
                id,
                FailureCode.SERVICE_STOPPED,
                "the service stopped %d times while it worked on this file".formatted(properties.attempts()));
    }

    /** Whether the lease is still held and the lane may go on with what is next. */
    private boolean work(
            LaneWork kind,
            Lease lease,
            UUID id,
            int attempt,
            BooleanSupplier stopping,
            ScheduledExecutorService heartbeats) {
        try (var heartbeat = new Heartbeat(lanes, lease, id, properties, stopping, heartbeats)) {
            kind.run(lease, id, heartbeat);
            return true;
        } catch (WorkStopped e) {
            log.info("work handed back id={}", id);
            survive(kind, lease, id);
            lanes.release(lease);
            return false;
        } catch (LeaseLost e) {
            log.warn("work taken over by another instance id={}", id);
            survived.add(id);
            return false;
        } catch (RuntimeException | Error e) {
            return goesOnAfter(kind, e, lease, id, attempt);
        }
    }

    /** What may pass is waited for, however long; what does not is tried a few times and then fails the work. */
    private boolean goesOnAfter(LaneWork kind, Throwable failure, Lease lease, UUID id, int attempt) {
        if (Faults.isPassing(failure)) {
            survive(kind, lease, id);
        } else if (attempt >= properties.attempts()) {
            log.error("work failed id={}", id, failure);
            kind.fail(lease, id, FailureCode.SERVICE_FAULT, "an unexpected fault on our side; it has been logged");
            return true;
        }
        int faults = lanes.attempts(lease) + 1;
        var pause = properties.backOff(faults);
        log.warn("work waits id={} faults={} pause={} reason={}", id, faults, pause, failure.toString());
        lanes.release(lease, faults, pause);
        return false;
    }

    private int begin(LaneWork kind, Lease lease, UUID id) {
        forgive(kind, lease, id);
        return kind.begin(lease, id);
    }

    private void survive(LaneWork kind, Lease lease, UUID id) {
        survived.add(id);
        forgive(kind, lease, id);
    }

    private void forgive(LaneWork kind, Lease lease, UUID id) {
        if (survived.contains(id)) {
            kind.forgive(lease, id);
            survived.remove(id);
        }
    }
}
