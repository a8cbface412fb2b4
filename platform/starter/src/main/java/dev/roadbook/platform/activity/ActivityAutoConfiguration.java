package dev.roadbook.platform.activity;

import dev.roadbook.platform.outbox.Outbox;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Lets a service with an outbox tell what is done. */
@AutoConfiguration(afterName = "dev.roadbook.platform.outbox.OutboxAutoConfiguration")
@ConditionalOnBean(Outbox.class)
class ActivityAutoConfiguration {

    @Bean
    ActivityLog activityLog(Outbox outbox, Clock clock) {
        return new ActivityLog(outbox, clock);
    }
}
