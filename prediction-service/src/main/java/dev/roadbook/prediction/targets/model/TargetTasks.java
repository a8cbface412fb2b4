package dev.roadbook.prediction.targets.model;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Takes up learnings whose instance went away before it began. */
@Configuration(proxyBeanMethods = false)
class TargetTasks {

    private static final Duration EVERY = Duration.ofSeconds(30);

    @Bean
    RecurringTask<Void> requestedTargetTraining(TargetTraining training) {
        return Tasks.recurring("learn-targets", FixedDelay.of(EVERY)).execute((_, _) -> training.serve());
    }
}
