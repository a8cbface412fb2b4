package dev.roadbook.ingestion.batch.worker;

import dev.roadbook.ingestion.batch.BatchReceived;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The threads of this instance that work batches; on stop they hand back what they hold. */
@Component
@ConditionalOnWebApplication
class Workers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(15);

    private final Worker worker;
    private final WorkProperties properties;
    private final Semaphore hints = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;
    private volatile boolean running;

    Workers(Worker worker, WorkProperties properties) {
        this.worker = worker;
        this.properties = properties;
    }

    @EventListener
    void on(BatchReceived hint) {
        hints.release();
    }

    @Override
    public synchronized void start() {
        if (!properties.enabled()) {
            return;
        }
        stopping = false;
        running = true;
        for (int i = 0; i < properties.workers(); i++) {
            threads.add(Thread.ofPlatform().name("worker-" + i).daemon().start(this::workUntilStopped));
        }
    }

    private void workUntilStopped() {
        try (var heartbeats = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("heartbeat").daemon().factory())) {
            while (!stopping) {
                if (!workOneLane(heartbeats)) {
                    awaitHint();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean workOneLane(ScheduledExecutorService heartbeats) {
        try {
            return worker.workOneLane(() -> stopping, heartbeats);
        } catch (RuntimeException e) {
            log.warn("no work can be done now reason={}", e.toString());
            return false;
        }
    }

    private void awaitHint() throws InterruptedException {
        if (hints.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            hints.drainPermits();
        }
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        hints.release(threads.size());
        for (var thread : threads) {
            join(thread);
        }
        threads.clear();
        running = false;
    }

    private static void join(Thread thread) {
        try {
            if (!thread.join(STOP_TIMEOUT)) {
                log.warn("a worker did not stop in time; its lease will run out");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
