package dev.roadbook.ingestion.merge;

import dev.roadbook.ingestion.batch.lane.LaneWork;
import dev.roadbook.ingestion.batch.lane.Lanes;
import dev.roadbook.ingestion.batch.lane.Lease;
import dev.roadbook.ingestion.batch.lane.Progress;
import dev.roadbook.ingestion.batch.lane.ProgressListener;
import dev.roadbook.ingestion.file.FailureCode;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Merges, one after the other in a lane of their own; they go before files, which are many and take long. */
@Component
@Order(0)
class MergeWork implements LaneWork {

    /** No source has this name. */
    static final String LANE = "@accounts";

    private static final Logger log = LoggerFactory.getLogger(MergeWork.class);

    private final Lanes lanes;
    private final Merges merges;
    private final MergeSteps steps;
    private final MergePublisher publisher;
    private final MergeMeters meters;

    MergeWork(Lanes lanes, Merges merges, MergeSteps steps, MergePublisher publisher, MergeMeters meters) {
        this.lanes = lanes;
        this.merges = merges;
        this.steps = steps;
        this.publisher = publisher;
        this.meters = meters;
    }

    @Override
    public Optional<Lease> claim(String owner, Duration length) {
        return merges.next().flatMap(_ -> lanes.claim(LANE, owner, length));
    }

    @Override
    public Optional<UUID> next(Lease lease) {
        return merges.next();
    }

    @Override
    public int begin(Lease lease, UUID id) {
        return steps.begin(lease, id);
    }

    @Override
    public void forgive(Lease lease, UUID id) {
        steps.forgive(lease, id);
    }

    /** A crash in between leaves only the telling to be done. */
    @Override
    public void run(Lease lease, UUID id, ProgressListener listener) {
        listener.at(new Progress("MERGING", 0, 1, 0));
        steps.move(lease, id);
        listener.at(new Progress("PUBLISHING", 0, 1, 0));
        var merge = merges.get(id);
        publisher.publish(merge, listener, () -> steps.requireHeld(lease));
        listener.at(new Progress("PUBLISHING", 1, 1, 0));
        steps.told(lease, id);
        meters.told(merge);
        log.info("accounts {} mergeId={}", merge.isUndone() ? "unmerged" : "merged", id);
    }

    @Override
    public void fail(Lease lease, UUID id, FailureCode code, String reason) {
        steps.fail(lease, id);
    }
}
