package dev.roadbook.ingestion.batch.worker;

import dev.roadbook.ingestion.batch.lane.Lanes;
import dev.roadbook.ingestion.batch.lane.Lease;
import dev.roadbook.ingestion.batch.lane.LeaseLost;
import dev.roadbook.ingestion.batch.lane.Progress;
import dev.roadbook.ingestion.batch.lane.ProgressListener;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Renews the lease of a batch's lane while it is worked, and shows how far the work is. */
final class Heartbeat implements ProgressListener, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Heartbeat.class);

    private final Lanes lanes;
    private final Lease lease;
    private final UUID batchId;
    private final WorkProperties properties;
    private final BooleanSupplier stopping;
    private final ScheduledFuture<?> beats;
    private volatile Progress progress = Progress.NONE;
    private volatile @Nullable LeaseLost lost;

    Heartbeat(
            Lanes lanes,
            Lease lease,
            UUID batchId,
            WorkProperties properties,
            BooleanSupplier stopping,
            ScheduledExecutorService executor) {
        this.lanes = lanes;
        this.lease = lease;
        this.batchId = batchId;
        this.properties = properties;
        this.stopping = stopping;
        long every = properties.heartbeat().toMillis();
        this.beats = executor.scheduleWithFixedDelay(this::beat, 0, every, TimeUnit.MILLISECONDS);
    }

    @Override
    public void at(Progress now) {
        progress = now;
        var failure = lost;
        if (failure != null) {
            throw failure;
        }
        if (stopping.getAsBoolean()) {
            throw new WorkStopped();
        }
    }

    private void beat() {
        try {
            lanes.renew(lease, properties.lease(), batchId, progress);
        } catch (LeaseLost e) {
            lost = e;
        } catch (DataAccessException | TransactionException e) {
            log.warn("lease not renewed source={} reason={}", lease.source(), e.getMessage());
        }
    }

    @Override
    public void close() {
        beats.cancel(false);
    }
}
