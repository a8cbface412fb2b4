package dev.roadbook.ingestion.reply;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReplySchedule {

    @Bean
    RecurringTask<Void> tellSenders(ReplyRelay relay) {
        return Tasks.recurring("tell-senders", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((_, _) -> relay.tell());
    }

    @Bean
    RecurringTask<Void> forgetOldReplies(Replies replies) {
        return Tasks.recurring("forget-old-replies", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> replies.forgetOld());
    }
}
