package dev.roadbook.outreach.consent;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ConsentSchedule {

    private static final Logger log = LoggerFactory.getLogger(ConsentSchedule.class);

    /** Takes suppressions that have ended off the list; they keep nobody from the moment they end. */
    @Bean
    RecurringTask<Void> endSuppressions(Suppressions suppressions) {
        return Tasks.recurring("end-suppressions", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> {
                    int ended = suppressions.removeEnded();
                    if (ended > 0) {
                        log.info("suppressions ended count={}", ended);
                    }
                });
    }
}
