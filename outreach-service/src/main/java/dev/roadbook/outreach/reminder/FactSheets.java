package dev.roadbook.outreach.reminder;

import static java.util.stream.Collectors.toMap;

import dev.roadbook.outreach.consent.BuyerTopic;
import dev.roadbook.outreach.consent.SuppressedUntil;
import dev.roadbook.outreach.holdout.Enrolment;
import dev.roadbook.outreach.language.Languages;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.mail.Carrier;
import dev.roadbook.platform.clock.RoadbookProperties;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the facts an eligibility decision needs, always afresh. */
@Repository
class FactSheets {

    private static final String FACTS = State.sql("""
            select a.account_id, a.name, a.email, a.zone, k.country, a.active, e.expected_on,
                   e.confidence in ('HIGH', 'MEDIUM', 'LOW') as confident, e.last_purchase_on,
                   (select max(p.ordered_on)
                    from purchase p
                    where p.account_id = a.account_id and p.detected_at >= e.occurred_at) as latest_purchase_on,
                   {suppressed} as suppressed_until,
                   (select max(i.cycle)
                    from send_intent i
                    where i.programme = 'REMINDER' and i.subject_id = a.account_id
                      and i.state in {OUT}) as reminded_cycle,
                   exists (select
                           from send_intent i
                           where i.programme = 'REMINDER' and i.subject_id = a.account_id
                             and i.cycle = cast(e.last_purchase_on as text)
                             and i.state in {SPENT}) as settled,
                   (select array_agg(i.handed_over_at order by i.handed_over_at)
                    from send_intent i
                    where i.recipient = lower(a.email) and i.handed_over_at > :since
                      and i.state in {OUT}) as recent_mails,
                   {enrolment}
            from expectation e
            join account a using (account_id)
            left join account_country k using (account_id)
            {joins}
            """)
            .replace("{enrolment}", Enrolment.COLUMNS)
            .replace("{joins}", Enrolment.JOINS.strip())
            .replace("{suppressed}", SuppressedUntil.sql("lower(a.email)", BuyerTopic.REMINDER));

    private final JdbcClient jdbc;
    private final ReminderProperties properties;
    private final ZoneId zone;
    private final Carrier carrier;

    FactSheets(JdbcClient jdbc, ReminderProperties properties, RoadbookProperties roadbook, Carrier carrier) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.zone = roadbook.zone();
        this.carrier = carrier;
    }

    /** By account. */
    Map<String, Facts> of(Collection<String> accountIds, Instant now) {
        return jdbc
                .sql(FACTS + " where a.account_id = any (:accounts)")
                .param("accounts", accountIds.toArray(String[]::new))
                .param("since", since(now))
                .query((row, _) -> facts(row))
                .list()
                .stream()
                .collect(toMap(Facts::accountId, Function.identity()));
    }

    /** Accounts expected within these days whose cycle has no intent yet. */
    List<Facts> unplanned(LocalDate from, LocalDate to, boolean rehearsing, Instant now) {
        return jdbc.sql(FACTS + State.sql("""
                         where e.expected_on between :from and :to
                           and e.confidence in ('HIGH', 'MEDIUM', 'LOW')
                           and not exists (
                               select
                               from send_intent i
                               where i.programme = 'REMINDER' and i.subject_id = e.account_id
                                 and i.cycle = cast(e.last_purchase_on as text)
                                 and (i.state not in {VOID}
                                      or i.due_on = e.expected_on
                                         and (i.state = {EXPIRED} or i.state = {TEST} and :rehearsing)))
                         order by a.account_id
                        """))
                .param("from", from)
                .param("to", to)
                .param("rehearsing", rehearsing)
                .param("since", since(now))
                .query((row, _) -> facts(row))
                .list();
    }

    /** Accounts expected within these days, whatever became of them; confined to a representative's where given. */
    List<Facts> expected(LocalDate from, LocalDate to, @Nullable String rep, Instant now) {
        return jdbc.sql(FACTS + """
                         where e.expected_on between :from and :to
                           and (cast(:rep as text) is null or a.rep_id = :rep)
                         order by a.name, a.account_id
                        """)
                .param("from", from)
                .param("to", to)
                .param("rep", rep)
                .param("since", since(now))
                .query((row, _) -> facts(row))
                .list();
    }

    private OffsetDateTime since(Instant now) {
        return now.minus(properties.capWindow()).atOffset(ZoneOffset.UTC);
    }

    private Facts facts(ResultSet row) throws SQLException {
        return new Facts(
                row.getString("account_id"),
                row.getString("name"),
                row.getString("email"),
                zoneOf(row.getString("zone")),
                Languages.country(row.getString("country"), properties.language()),
                Languages.of(row.getString("country"), properties.language()),
                row.getBoolean("active"),
                row.getObject("expected_on", LocalDate.class),
                row.getBoolean("confident"),
                row.getObject("last_purchase_on", LocalDate.class),
                row.getObject("latest_purchase_on", LocalDate.class),
                SuppressedUntil.of(row),
                day(row.getString("reminded_cycle")),
                row.getBoolean("settled"),
                instants(row),
                carrier.rehearses() ? null : Enrolment.of(row)); // who gets no mail anyway is in no comparison
    }

    private ZoneId zoneOf(@Nullable String name) {
        if (name == null) {
            return zone;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return zone; // a zone nobody knows is as good as none
        }
    }

    private static @Nullable LocalDate day(@Nullable String cycle) {
        return cycle == null ? null : LocalDate.parse(cycle);
    }

    private static List<Instant> instants(ResultSet row) throws SQLException {
        var array = row.getArray("recent_mails");
        return array == null
                ? List.of()
                : Stream.of((Timestamp[]) array.getArray())
                        .map(Timestamp::toInstant)
                        .toList();
    }
}
