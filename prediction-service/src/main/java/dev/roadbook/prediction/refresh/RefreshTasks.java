package dev.roadbook.prediction.refresh;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.roadbook.platform.clock.RoadbookProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The schedules of this service. */
@Configuration(proxyBeanMethods = false)
class RefreshTasks {

    @Bean
    RecurringTask<Void> dailyTickTask(
            PortfolioRefresh refresh, RefreshProperties properties, RoadbookProperties roadbook) {
        return Tasks.recurring("daily-tick", new Daily(roadbook.zone(), properties.dailyAt()))
                .execute((_, _) -> refresh.tick());
    }

    @Bean
    RecurringTask<Void> requestedRefreshes(PortfolioRefresh refresh, RefreshProperties properties) {
        return Tasks.recurring("refresh-requests", FixedDelay.of(properties.requestsEvery()))
                .execute((_, _) -> refresh.serveRequests());
    }
}
