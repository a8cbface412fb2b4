package dev.roadbook.prediction.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.testkit.RoadbookTest;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RoadbookTest(
        now = "2026-11-20T09:00:00Z",
        properties = {
            "roadbook.schedule.enabled=false",
            "roadbook.prediction.snapshots.every-day-for-days=10",
            "roadbook.prediction.snapshots.every-week-for-days=20"
        })
class SnapshotRetentionIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    SnapshotRetention retention;

    @Autowired
    JdbcClient jdbc;

    @Test
    void thinsOldDaysToWeeksAndForgetsOldWeeks() {
        row(TODAY.minusDays(21), true);
        row(TODAY.minusDays(20), true);
        row(TODAY.minusDays(11), false);
        row(TODAY.minusDays(10), false);
        row(TODAY, false);

        retention.tidy();

        assertThat(jdbc.sql("select as_of from snapshot order by as_of")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(TODAY.minusDays(20), TODAY.minusDays(10), TODAY);
    }

    private void row(LocalDate day, boolean isFirstOfWeek) {
        jdbc.sql("""
                        insert into snapshot (account_id, as_of, first_of_week, content)
                        values ('A', :day, :first, cast('x' as bytea))
                        """).param("day", day).param("first", isFirstOfWeek).update();
    }
}
