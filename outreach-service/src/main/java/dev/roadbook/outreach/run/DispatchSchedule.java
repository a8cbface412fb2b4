package dev.roadbook.outreach.run;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DispatchSchedule {

    /** Tries again what failed for now or was deferred, and takes back what crashed instances held. */
    @Bean
    RecurringTask<Void> dispatchMails(Dispatcher dispatcher) {
        return Tasks.recurring("dispatch-mails", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> {
                    var _ = dispatcher.dispatch();
                });
    }
}
