package dev.roadbook.outreach.holdout;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HoldoutSchedule {

    /** Every six hours, so that one may fail. */
    @Bean
    RecurringTask<Void> readHoldout(Readings readings) {
        return Tasks.recurring("read-holdout", new CronSchedule("0 20 3/6 * * *"))
                .execute((_, _) -> {
                    var _ = readings.read();
                });
    }
}
