package dev.roadbook.outreach.week;

import dev.roadbook.platform.clock.RoadbookProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How each account of a working representative stands, as a query that others are made of: what is counted and what is
 * listed cannot differ.
 */
@Component
class Standing {

    /** With the parameters of {@link #parameters}; every row is one account. */
    static final String ACCOUNTS = """
            select a.rep_id, a.account_id, a.name, e.currency,
                   coalesce(e.call_value, 0) as call_value, e.expected_on, e.silent_days,
                   case when e.expected_on between :today and :lastDay then e.expected_on end as due_on,
                   case when coalesce(e.days_overdue, 0) > 0 then e.days_overdue end as days_overdue,
                   coalesce(e.health_category in ('POOR', 'CRITICAL'), false) as low_health,
                   coalesce(e.pace_pct >= :strongPace, false) as strong_pace,
                   coalesce(e.ytd_revenue, 0) as ytd_revenue,
                   coalesce(e.previous_year_revenue, 0) as previous_year_revenue,
                   coalesce(e.year_end_projection, 0) as projection,
                   coalesce(
                       (m.state in ('NO_PURCHASE', 'BOUNCED') or m.state = 'SENT' and m.sent_at < :patience)
                           and m.answer is distinct from 'NOT_NOW',
                       false) as needs_follow_up,
                   m.state as reminder, m.sent_on as reminded_on
            from account a
                join rep r on r.rep_id = a.rep_id and r.active
                left join expectation e on e.account_id = a.account_id
                left join lateral (
                    select reminder.state, sent_at, sent_on, answer.kind as answer
                    from reminder
                    left join answer on answer.intent_id = reminder.reminder_id
                    where reminder.account_id = a.account_id and reminder.state is not null
                    order by reminder.cycle desc
                    limit 1
                ) as m on true
            where a.active and (cast(:rep as text) is null or a.rep_id = :rep)
            """;

    private static final int DAYS = 7;

    private final WeekProperties properties;
    private final RoadbookProperties roadbook;

    Standing(WeekProperties properties, RoadbookProperties roadbook) {
        this.properties = properties;
        this.roadbook = roadbook;
    }

    /** Of one representative, or of all. */
    Map<String, @Nullable Object> parameters(@Nullable String rep, Instant now) {
        var today = LocalDate.ofInstant(now, roadbook.zone());
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("rep", rep);
        parameters.put("today", today);
        parameters.put("lastDay", today.plusDays(DAYS - 1));
        parameters.put("weekAgo", today.minusDays(DAYS));
        parameters.put("patience", now.minus(properties.followUpAfter()).atOffset(ZoneOffset.UTC));
        parameters.put("strongPace", properties.strongPacePercent());
        return parameters;
    }
}
