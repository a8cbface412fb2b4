package dev.roadbook.recommendation.run.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import dev.roadbook.platform.run.BackgroundRun;
import dev.roadbook.recommendation.Cellar;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.recommendation.run.RecommendationRun.Asked;
import dev.roadbook.recommendation.run.RecommendationRun.Made;
import dev.roadbook.testkit.MutableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecommendationTest
class WeeklyRunIntegrationTests {

    @Autowired
    Scene scene;

    @Autowired
    Cellar cellar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @Autowired
    BackgroundRun<Asked, Made> runs;

    @Autowired
    @Qualifier("weeklyRecommendationRun") RecurringTask<Void> weekly;

    /** A Friday on which nothing ran since Monday. */
    @BeforeEach
    void threeAccounts() {
        scene.reset();
        cellar.threeAccounts();
    }

    @Test
    void beginsOncePerWeekAndMakesUpForADayThatWasMissed() {
        look();
        clock.advance(Duration.ofDays(1));
        look();
        clock.advance(Duration.ofDays(2));
        look();

        assertThat(daysOfRuns()).containsExactly("2026-11-20 schedule", "2026-11-23 schedule");
    }

    private void look() {
        weekly.execute(null, null);
        runs.latest().ifPresent(run -> cellar.awaitRun(run.request().runId()));
    }

    private List<String> daysOfRuns() {
        return jdbc.sql("select as_of || ' ' || requested_by from recommendation_run order by position")
                .query(String.class)
                .list();
    }
}
