package dev.roadbook.recommendation.coverage;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Works off what is due in the background, whoever left it: a new snapshot, a crash, an outage. */
@Component
class CoverageWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(CoverageWorker.class);

    private final BooleanSupplier work;
    private final CoverageProperties properties;
    private final Semaphore calls = new Semaphore(0);
    private volatile @Nullable Thread thread;

    @Autowired
    CoverageWorker(CoverageWork work, CoverageProperties properties) {
        this(work::step, properties);
    }

    CoverageWorker(BooleanSupplier work, CoverageProperties properties) {
        this.work = work;
        this.properties = properties;
    }

    /** Says that there may be something to do. */
    void wake() {
        calls.release();
    }

    private void run() {
        while (isRunning()) {
            try {
                calls.drainPermits();
                if (!step()) {
                    var _ = calls.tryAcquire(properties.idleWait().toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                return; // told to stop
            }
        }
    }

    /** Whatever failed is still due, so the next step tries again. */
    private boolean step() {
        try {
            return work.getAsBoolean();
        } catch (RuntimeException e) {
            log.warn("coverage waits reason={}", e.toString());
            return false;
        }
    }

    @Override
    public void start() {
        var worker = Thread.ofPlatform().name("coverage").unstarted(this::run);
        thread = worker; // before it looks whether it is to run
        worker.start();
    }

    /** Lets the step under way end; another instance, or the next start, does the rest. */
    @Override
    public void stop() {
        var stopping = thread;
        thread = null;
        if (stopping == null) {
            return;
        }
        wake();
        try {
            stopping.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isAutoStartup() {
        return properties.background();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
