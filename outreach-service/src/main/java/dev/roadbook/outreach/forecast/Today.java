package dev.roadbook.outreach.forecast;

import dev.roadbook.outreach.ledger.State;
import dev.roadbook.platform.clock.RoadbookProperties;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the ledger says of today. */
@Repository
class Today {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;

    Today(JdbcClient jdbc, Clock clock, RoadbookProperties roadbook) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = roadbook.zone();
    }

    /**
     * How mails stand.
     *
     * @param day the company's day
     * @param sent mails that the server took today
     * @param rehearsed mails that test mode kept from their recipients today
     * @param refused mails that were refused for good today
     * @param waiting mails that wait, of any day
     * @param retrying those of them that were refused for now
     * @param unknown mails of unknown fate, of any day
     */
    record OutreachToday(
            LocalDate day, long sent, long rehearsed, long refused, long waiting, long retrying, long unknown) {}

    /** Of all mails, or those about a representative and their accounts. */
    OutreachToday counts(@Nullable String rep) {
        var day = LocalDate.ofInstant(clock.instant(), zone);
        return jdbc.sql(State.sql("""
                        select cast(:day as date) as day,
                               count(*) filter (where i.state = {ACCEPTED} and i.updated_at >= :start) as sent,
                               count(*) filter (where i.state = {TEST} and i.updated_at >= :start) as rehearsed,
                               count(*) filter (where i.state = {HARD_FAILED} and i.updated_at >= :start) as refused,
                               count(*) filter (where i.state in {WAITING} or i.state in {LEASED}) as waiting,
                               count(*) filter (where i.state = {TEMP_FAILED}) as retrying,
                               count(*) filter (where i.state = {UNKNOWN}) as unknown
                        from send_intent i
                        left join account a on i.subject_type = 'ACCOUNT' and a.account_id = i.subject_id
                        where (i.updated_at >= :start or i.state in {OPEN})
                          and (cast(:rep as text) is null
                               or a.rep_id = :rep
                               or i.subject_type = 'REP' and i.subject_id = :rep)
                        """))
                .param("day", day)
                .param("start", day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
                .param("rep", rep)
                .query(OutreachToday.class)
                .single();
    }
}
