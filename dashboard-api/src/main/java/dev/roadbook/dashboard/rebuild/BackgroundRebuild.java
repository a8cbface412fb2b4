package dev.roadbook.dashboard.rebuild;

import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A rebuild nobody waits for. */
@Component
class BackgroundRebuild {

    private static final Logger log = LoggerFactory.getLogger(BackgroundRebuild.class);

    private final Rebuild rebuild;
    private final ActivityLog activities;
    private final TransactionOperations transaction;
    private final AtomicBoolean running = new AtomicBoolean();

    BackgroundRebuild(Rebuild rebuild, ActivityLog activities, TransactionOperations transaction) {
        this.rebuild = rebuild;
        this.activities = activities;
        this.transaction = transaction;
    }

    /** Whether it has begun; it does not while this instance is at one already. */
    boolean begin(String person) {
        var begins = running.compareAndSet(false, true);
        if (begins) {
            tell(person);
            Thread.ofVirtual().name("rebuild").start(this::run);
        }
        return begins;
    }

    /** One that cannot be told of does not begin. */
    private void tell(String person) {
        var deed = Deed.of(person, "REBUILD_STARTED", "A rebuild of all pages from their events was started.");
        try {
            transaction.executeWithoutResult(_ -> activities.add(deed));
        } catch (RuntimeException e) {
            running.set(false);
            throw e;
        }
    }

    boolean isRunning() {
        return running.get();
    }

    private void run() {
        try {
            if (!rebuild.run()) {
                log.info("rebuild left to another instance");
            }
        } catch (RuntimeException e) {
            log.error("rebuild of read models failed", e);
        } finally {
            running.set(false);
        }
    }
}
