package dev.roadbook.dashboard.projection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps this instance's listener in the group of the generation in use, whichever instance rebuilt it. */
@Component
class GenerationFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GenerationFollower.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final Generation generation;
    private final ProjectionGroup group;
    private volatile @Nullable ScheduledExecutorService watch;

    GenerationFollower(Generation generation, ProjectionGroup group) {
        this.generation = generation;
        this.group = group;
    }

    @Override
    public void start() {
        group.join(generation.current().number());
        var follower = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("projection-generation").factory());
        watch = follower;
        var _ = follower.scheduleWithFixedDelay(this::follow, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void follow() {
        try {
            var current = generation.current().number();
            if (!group.isIn(current) && group.container().isRunning()) {
                moveTo(current);
            }
        } catch (DataAccessException | TransactionException | KafkaException e) {
            log.warn("generation of read models cannot be followed now reason={}", e.toString());
        }
    }

    private void moveTo(int current) {
        var container = group.container();
        container.stop();
        group.join(current);
        container.start();
        log.info("read models now follow generation={}", current);
    }

    @Override
    public void stop() {
        var follower = watch;
        if (follower != null) {
            follower.shutdownNow();
            watch = null;
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    /** Before the listener starts. */
    @Override
    public int getPhase() {
        return AbstractMessageListenerContainer.DEFAULT_PHASE - 1;
    }
}
