package dev.roadbook.outreach.holdout;

import dev.roadbook.outreach.consent.BuyerTopic;
import dev.roadbook.outreach.consent.SuppressedUntil;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks at who will be reminded in the month to come. */
@Repository
class Audiences {

    private final JdbcClient jdbc;
    private final Clock clock;

    Audiences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The chance of an account is told for the days from now on, so that only those due within a week tell the rate. */
    Audience from(LocalDate today) {
        return jdbc.sql("""
                        with expected as (
                            select coalesce('chain:' || nullif(lower(trim(c.chain)), ''), e.account_id) as cluster,
                                   case when e.expected_on < :nextWeek then {chance} end as chance
                            from expectation e
                            join account a using (account_id)
                            left join account_chain c using (account_id)
                            where e.expected_on >= :today and e.expected_on < :nextMonth
                              and e.confidence in ('HIGH', 'MEDIUM', 'LOW')
                              and a.active and trim(a.email) <> ''
                              and coalesce({suppressed}, '-infinity') <= :now),
                        cluster as (
                            select count(*) as accounts from expected group by cluster)
                        select (select count(*) from expected) as accounts,
                               (select cast(sum(accounts) ^ 2 / sum(accounts ^ 2) as double precision)
                                from cluster) as clusters,
                               (select avg(chance) from expected) as rate,
                               (select var_pop(chance) from expected) as spread
                        """.replace("{chance}", Chance.WITHIN_WINDOW)
                        .replace("{suppressed}", SuppressedUntil.sql("lower(a.email)", BuyerTopic.REMINDER)))
                .param("today", today)
                .param("nextWeek", today.plusWeeks(1))
                .param("nextMonth", today.plusDays(30))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Audience.class)
                .single();
    }
}
