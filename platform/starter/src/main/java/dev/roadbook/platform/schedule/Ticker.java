package dev.roadbook.platform.schedule;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does a small piece of work again and again, on a thread of its own in each instance, as long as the service runs; a
 * bean. Work that one instance is to do for all is a task of the scheduler instead.
 */
public class Ticker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Ticker.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private volatile @Nullable ScheduledExecutorService thread;

    public Ticker(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    /** What is done before the first time, on the thread that starts the service; a failure ends the start. */
    protected void begin() {}

    /** What is done after the last time. */
    protected void end() {}

    @Override
    public void start() {
        begin();
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        thread = executor;
        var _ = executor.scheduleWithFixedDelay(
                () -> attempt(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A task that throws is never run again: what fails now may not fail next time. */
    private void attempt(Runnable piece) {
        try {
            piece.run();
        } catch (RuntimeException e) {
            log.warn("work waits for its next time work={} reason={}", name, e.toString());
        }
    }

    @Override
    public void stop() {
        var executor = thread;
        thread = null;
        if (executor == null) {
            return;
        }
        executor.shutdown();
        try {
            if (executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                attempt(this::end);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
