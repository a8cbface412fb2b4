package dev.roadbook.recommendation.thumb;

import dev.roadbook.recommendation.thumb.ThumbCounts.Group;
import dev.roadbook.recommendation.thumb.ThumbCounts.Objections;
import dev.roadbook.recommendation.thumb.ThumbCounts.Week;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Adds thumbs up. */
@Repository
class ThumbSums {

    private static final String COUNTED = """
            with counted as (
                select t.direction, t.reason, t.scenario, t.ranked_by, t.given_on
                from thumb t left join account a on a.account_id = t.account_id
                where t.given_on >= :from and (:scope::text is null or a.rep_id = :scope)
            )
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ThumbSums(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Of this week and those before it, of the accounts of a representative or of all. */
    ThumbCounts ofWeeks(int weeks, Optional<String> scope) {
        var monday = LocalDate.now(clock).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var from = monday.minusWeeks(weeks - 1L);
        return new ThumbCounts(from, groups(from, scope), objections(from, scope), weeks(from, monday, scope));
    }

    private List<Group> groups(LocalDate from, Optional<String> scope) {
        return counted("""
                        select scenario, ranked_by, count(*) filter (where direction = 'UP') as up_count,
                            count(*) filter (where direction = 'DOWN') as down_count
                        from counted
                        group by scenario, ranked_by
                        order by count(*) desc, scenario, ranked_by
                        """, from, scope).query(Group.class).list();
    }

    private List<Objections> objections(LocalDate from, Optional<String> scope) {
        return counted("""
                        select reason, count(*) as count
                        from counted
                        where direction = 'DOWN'
                        group by reason
                        order by count desc, reason
                        """, from, scope).query(Objections.class).list();
    }

    private List<Week> weeks(LocalDate from, LocalDate monday, Optional<String> scope) {
        return counted("""
                        select week.begins_on::date as begins_on, count(*) filter (where direction = 'UP') as up_count,
                            count(*) filter (where direction = 'DOWN') as down_count
                        from generate_series(:from::date, :monday::date, interval '7 days') as week (begins_on)
                            left join counted on given_on >= week.begins_on::date and given_on < week.begins_on::date + 7
                        group by week.begins_on
                        order by week.begins_on
                        """, from, scope)
                .param("monday", monday)
                .query(Week.class)
                .list();
    }

    private JdbcClient.StatementSpec counted(String select, LocalDate from, Optional<String> scope) {
        return jdbc.sql(COUNTED + select).param("from", from).param("scope", scope.orElse(null));
    }
}
