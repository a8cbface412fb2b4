package dev.roadbook.recommendation.run.weekly;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.run.BackgroundRun;
import dev.roadbook.platform.run.Run.State;
import dev.roadbook.recommendation.run.KeptRuns;
import dev.roadbook.recommendation.run.RecommendationRun.Asked;
import dev.roadbook.recommendation.run.RecommendationRun.Made;
import dev.roadbook.recommendation.settings.Policy;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Begins a run every week, so that what to recommend is there when the week begins. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WeeklyRunProperties.class)
class WeeklyRun {

    private static final String SCHEDULE = "schedule";

    private final KeptRuns kept;
    private final BackgroundRun<Asked, Made> runs;
    private final WeeklyRunProperties properties;
    private final Clock clock;

    WeeklyRun(KeptRuns kept, BackgroundRun<Asked, Made> runs, WeeklyRunProperties properties, Clock clock) {
        this.kept = kept;
        this.runs = runs;
        this.properties = properties;
        this.clock = clock;
    }

    /** Looks every day, so that a day on which nothing ran, or another run went on, costs a day and not a week. */
    @Bean
    RecurringTask<Void> weeklyRecommendationRun() {
        return Tasks.recurring("weekly-recommendation-run", Schedules.daily(clock.getZone(), properties.at()))
                .execute((_, _) -> begin());
    }

    private void begin() {
        var today = LocalDate.now(clock);
        if (!properties.enabled() || today.getDayOfWeek().compareTo(properties.on()) < 0) {
            return;
        }
        var week = "%d-W%02d"
                .formatted(today.get(IsoFields.WEEK_BASED_YEAR), today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        var id = EventIds.of("recommendation-run", SCHEDULE, week);
        if (!isBegun(id)) {
            runs.start(new Asked(id, today, Policy.STANDARD, SCHEDULE), SCHEDULE);
        }
    }

    /** One that failed is tried again; one that somebody stopped is not. */
    private boolean isBegun(UUID id) {
        return kept.has(id)
                || runs.latest()
                        .filter(run -> run.request().runId().equals(id) && run.state() != State.FAILED)
                        .isPresent();
    }
}
