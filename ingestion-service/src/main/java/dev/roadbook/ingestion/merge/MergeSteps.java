package dev.roadbook.ingestion.merge;

import dev.roadbook.ingestion.batch.lane.Lanes;
import dev.roadbook.ingestion.batch.lane.Lease;
import dev.roadbook.ingestion.dataset.AccountMoves;
import dev.roadbook.platform.activity.ActivityLog;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a merge, each in one transaction that only the holder of the lane's lease can commit. */
@Component
class MergeSteps {

    private final Merges merges;
    private final AccountMoves moves;
    private final Lanes lanes;
    private final ActivityLog activities;
    private final Clock clock;

    MergeSteps(Merges merges, AccountMoves moves, Lanes lanes, ActivityLog activities, Clock clock) {
        this.merges = merges;
        this.moves = moves;
        this.lanes = lanes;
        this.activities = activities;
        this.clock = clock;
    }

    /** Counts an attempt before anything is done, and says which it is. */
    @Transactional
    public int begin(Lease lease, UUID id) {
        lanes.requireHeld(lease);
        return merges.begin(id);
    }

    /** Takes an attempt back that failed for no fault of the merge. */
    @Transactional
    public void forgive(Lease lease, UUID id) {
        lanes.requireHeld(lease);
        merges.forgive(id);
    }

    @Transactional
    public void fail(Lease lease, UUID id) {
        lanes.requireHeld(lease);
        merges.fail(id);
    }

    /** Lets accounts and lines stand as was asked, or neither; changes nothing where they do. */
    @Transactional
    public void move(Lease lease, UUID id) {
        moves.exclude();
        var merge = merges.get(id);
        if (!merge.moved()) {
            move(merge);
        }
        lanes.requireHeld(lease);
    }

    private void move(Merge merge) {
        var now = clock.instant();
        var before = merges.standing(merge.accountId());
        var ordersBefore = moves.ordersOf(merge.accountId());
        merges.moved(merge.id(), now);
        merges.repoint(merge.accountId(), merge.cause(), now);
        var after = merges.standing(merge.accountId());
        moves.move(before, merge.cause());
        merges.settleCurrency(before);
        merges.settleCurrency(after);
        var deeds = new MergeDeeds(merge, merge.isUndone() ? moves.ordersOf(merge.accountId()) : ordersBefore);
        activities.addOnce(
                deeds.of(merge.accountId()), now, "activity", merge.cause().toString(), "account");
        activities.addOnce(
                deeds.of(merge.intoId()), now, "activity", merge.cause().toString(), "into");
    }

    /** Fails if the lane was taken over, whatever transaction the caller is in. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void requireHeld(Lease lease) {
        lanes.requireHeld(lease);
    }

    @Transactional
    public void told(Lease lease, UUID id) {
        lanes.requireHeld(lease);
        merges.told(id);
    }
}
