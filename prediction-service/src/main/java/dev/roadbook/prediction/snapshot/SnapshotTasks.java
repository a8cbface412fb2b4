package dev.roadbook.prediction.snapshot;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import dev.roadbook.platform.clock.RoadbookProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When old snapshots are deleted. */
@Configuration(proxyBeanMethods = false)
class SnapshotTasks {

    @Bean
    RecurringTask<Void> snapshotRetentionTask(
            SnapshotRetention retention, SnapshotProperties properties, RoadbookProperties roadbook) {
        return Tasks.recurring("tidy-snapshots", new Daily(roadbook.zone(), properties.tidiedAt()))
                .execute((_, _) -> retention.tidy());
    }
}
