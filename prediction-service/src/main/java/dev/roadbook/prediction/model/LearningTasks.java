package dev.roadbook.prediction.model;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.roadbook.platform.clock.RoadbookProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When models are learned. */
@Configuration(proxyBeanMethods = false)
class LearningTasks {

    @Bean
    RecurringTask<Void> learningTask(Learning learning, LearningProperties properties, RoadbookProperties roadbook) {
        return Tasks.recurring("learn-forecast", new Daily(roadbook.zone(), properties.at()))
                .execute((_, _) -> learning.whenDue());
    }

    @Bean
    RecurringTask<Void> growthTask(Learning learning, LearningProperties properties) {
        return Tasks.recurring("learn-grown-forecast", FixedDelay.of(properties.atMostEvery()))
                .execute((_, _) -> learning.whenOutgrown());
    }
}
