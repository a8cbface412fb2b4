package dev.roadbook.outreach.bounce;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BounceSchedule {

    @Bean
    RecurringTask<Void> readBounces(BounceReader reader) {
        return Tasks.recurring("read-bounces", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> {
                    try {
                        reader.read();
                    } catch (SQLException e) {
                        throw new IllegalStateException("the database gives no lock", e);
                    }
                });
    }
}
