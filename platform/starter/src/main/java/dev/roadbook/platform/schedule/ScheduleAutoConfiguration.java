package dev.roadbook.platform.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.roadbook.platform.clock.RoadbookProperties;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** Runs every {@link RecurringTask} bean of the service. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@EnableConfigurationProperties(ScheduleProperties.class)
@ConditionalOnProperty(name = "roadbook.schedule.enabled", havingValue = "true", matchIfMissing = true)
class ScheduleAutoConfiguration {

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(
            DataSource database,
            ObjectProvider<RecurringTask<?>> tasks,
            Clock clock,
            RoadbookProperties roadbook,
            ScheduleProperties properties) {
        List<RecurringTask<?>> recurring = tasks.orderedStream().toList();
        return Scheduler.create(database)
                .startTasks(recurring)
                .threads(properties.threads())
                .pollingInterval(properties.pollInterval())
                .heartbeatInterval(properties.heartbeat())
                .shutdownMaxWait(properties.shutdownWait())
                .schedulerName(new SchedulerName.Fixed(roadbook.instance()))
                .clock(clock::instant)
                .build();
    }

    @Bean
    StartsWhenReady schedulerStart(Scheduler scheduler) {
        return new StartsWhenReady(scheduler);
    }

    /** Tasks begin only once the service can do its work. */
    static final class StartsWhenReady {

        private final Scheduler scheduler;

        StartsWhenReady(Scheduler scheduler) {
            this.scheduler = scheduler;
        }

        @EventListener(ApplicationReadyEvent.class)
        void start() {
            scheduler.start();
        }
    }
}
