package dev.roadbook.recommendation.coverage;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.roadbook.recommendation.market.Markets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks at the portfolio once a day, since the twelve months that count move on. */
@Configuration(proxyBeanMethods = false)
class DailyRefresh {

    @Bean
    RecurringTask<Void> marketRefresh(
            Markets markets, CoverageWorker worker, CoverageProperties properties, Clock clock) {
        return Tasks.recurring("market-refresh", Schedules.daily(clock.getZone(), properties.refreshAt()))
                .execute((_, _) -> {
                    markets.requestRefresh();
                    worker.wake();
                });
    }
}
