package dev.roadbook.ingestion.merge.suggestion;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SuggestionSchedule {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    @Bean
    RecurringTask<Void> suggestMerges(Suggestions suggestions) {
        return Tasks.recurring("suggest-merges", FixedDelay.of(PAUSE)).execute((_, _) -> suggestions.refresh());
    }
}
