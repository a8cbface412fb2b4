package dev.roadbook.ingestion.batch.undo;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExpirySchedule {

    @Bean
    RecurringTask<Void> expireDecisions(Expiry expiry, UndoProperties properties, Clock clock) {
        return Tasks.recurring("expire-decisions", Schedules.daily(clock.getZone(), properties.forgottenAt()))
                .execute((_, _) -> expiry.expire());
    }
}
