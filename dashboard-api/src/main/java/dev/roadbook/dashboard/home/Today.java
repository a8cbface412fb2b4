package dev.roadbook.dashboard.home;

import dev.roadbook.dashboard.account.AccountFilter;
import dev.roadbook.dashboard.account.CurrentReminder;
import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.Freshness;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The numbers a caller's day begins with. */
@Component
class Today {

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final FreshnessStamp freshness;

    Today(JdbcClient jdbc, BusinessTime time, FreshnessStamp freshness) {
        this.jdbc = jdbc;
        this.time = time;
        this.freshness = freshness;
    }

    /**
     * The numbers.
     *
     * @param overdue late, but not for so long that they count as silent
     * @param silent long beyond their window
     * @param winBack lost, unless somebody wins them back
     */
    record View(
            long dueToday,
            long dueWeek,
            long overdue,
            long silent,
            long winBack,
            long actionNeeded,
            long highChurn,
            Freshness freshness) {}

    View of(Caller caller) {
        var where = time.in(Where.workedOnBy(caller));
        var stamp = freshness.now();
        return jdbc.sql("""
                        select count(*) filter (where %s) as due_today,
                            count(*) filter (where %s) as due_week,
                            count(*) filter (where %s) as overdue,
                            count(*) filter (where %s) as silent,
                            count(*) filter (where %s) as win_back,
                            count(*) filter (where %s = 'ACTION_NEEDED') as action_needed,
                            count(*) filter (where a.churn_category = 'HIGH') as high_churn
                        from account_view a
                        %s
                        """.formatted(
                                AccountFilter.Due.TODAY.condition(),
                                AccountFilter.Due.WEEK.condition(),
                                AccountFilter.Due.OVERDUE.condition(),
                                AccountFilter.Standing.SILENT.condition(),
                                AccountFilter.Standing.LOST.condition(),
                                CurrentReminder.STATE,
                                where.sql()))
                .params(where.parameters())
                .query((row, _) -> new View(
                        row.getLong("due_today"),
                        row.getLong("due_week"),
                        row.getLong("overdue"),
                        row.getLong("silent"),
                        row.getLong("win_back"),
                        row.getLong("action_needed"),
                        row.getLong("high_churn"),
                        stamp))
                .single();
    }
}
