package dev.roadbook.outreach.reminder;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.CronSchedule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReminderSchedule {

    /** Each quarter of an hour some zone may have reached its hour; where the system was down, the next one makes up. */
    @Bean
    RecurringTask<Void> sendRemindersDaily(SendReminders sendReminders) {
        return Tasks.recurring("send-reminders", new CronSchedule("0 */15 * * * *"))
                .execute((_, _) -> {
                    var _ = sendReminders.runOnSchedule();
                });
    }
}
