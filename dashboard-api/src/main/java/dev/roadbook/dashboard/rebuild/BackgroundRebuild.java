package dev.roadbook.dashboard.rebuild;

import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A rebuild nobody waits for. */
@Component
class BackgroundRebuild {

    private static final Logger log = LoggerFactory.getLogger(BackgroundRebuild.class);

    private final Rebuild rebuild;
    private final AtomicBoolean running = new AtomicBoolean();

    BackgroundRebuild(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    /** Whether it has begun; it does not while this instance is at one already. */
    boolean begin() {
        var begins = running.compareAndSet(false, true);
        if (begins) {
            Thread.ofVirtual().name("rebuild").start(this::run);
        }
        return begins;
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
