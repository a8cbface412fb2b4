package dev.roadbook.dashboard.rebuild;

import dev.roadbook.dashboard.projection.ProjectionGroup;
import dev.roadbook.platform.schedule.Ticker;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.stereotype.Component;

/** Keeps this instance's listener in the group of the generation in use, whichever instance rebuilt it. */
@Component
class GenerationFollower {

    private static final Logger log = LoggerFactory.getLogger(GenerationFollower.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Generation generation;
    private final ProjectionGroup group;

    GenerationFollower(Generation generation, ProjectionGroup group) {
        this.generation = generation;
        this.group = group;
    }

    @Bean
    static Ticker generationTicker(GenerationFollower follower) {
        return new Ticker("projection-generation", PAUSE, follower::follow) {
            @Override
            protected void begin() {
                follower.join();
            }

            // before the listener starts
            @Override
            public int getPhase() {
                return AbstractMessageListenerContainer.DEFAULT_PHASE - 1;
            }
        };
    }

    private void join() {
        group.join(generation.current().number());
    }

    private void follow() {
        var current = generation.current().number();
        if (!group.isIn(current) && group.container().isRunning()) {
            moveTo(current);
        }
    }

    private void moveTo(int current) {
        var container = group.container();
        container.stop();
        group.join(current);
        container.start();
        log.info("read models now follow generation={}", current);
    }
}
