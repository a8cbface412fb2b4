package dev.roadbook.outreach.run;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * The rounds of mails under way: when the service stops, each ends with the mail it is at. It depends on the relay of the
 * outbox, so that it stops before that one's last drain.
 */
@Component
@DependsOn("outboxRelay")
class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);
    private static final Duration GRACE = Duration.ofSeconds(20);

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final AtomicBoolean running = new AtomicBoolean();

    /** Does the work of a round; it looks between its mails whether to go on. */
    void during(Runnable round) {
        lock.readLock().lock();
        try {
            round.run();
        } finally {
            lock.readLock().unlock();
        }
    }

    boolean goOn() {
        return running.get();
    }

    @Override
    public void start() {
        running.set(true);
    }

    @Override
    public void stop() {
        running.set(false);
        try {
            if (lock.writeLock().tryLock(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                lock.writeLock().unlock();
            } else {
                log.warn("mail server holds the last mail, its fate will be unknown");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }
}
