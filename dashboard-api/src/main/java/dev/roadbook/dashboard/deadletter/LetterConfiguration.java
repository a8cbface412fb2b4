package dev.roadbook.dashboard.deadletter;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LetterProperties.class)
class LetterConfiguration {

    @Bean
    RecurringTask<Void> forgetOldLetters(Letters letters) {
        return Tasks.recurring("forget-old-letters", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> letters.forgetOld());
    }
}
