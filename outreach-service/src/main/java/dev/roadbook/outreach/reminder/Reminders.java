package dev.roadbook.outreach.reminder;

import static java.util.stream.Collectors.toMap;

import dev.roadbook.outreach.directory.CycleWatcher;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.outreach.run.Passing;
import dev.roadbook.platform.jdbc.Columns;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reminders and what became of them. A reminder's row exists from its planning on, so that a purchase and a send that
 * happen at once meet at its lock.
 */
@Repository
class Reminders implements CycleWatcher {

    private static final String LOCK = State.sql("""
            select r.reminder_id
            from reminder r
            join send_intent i on i.intent_id = r.reminder_id
            where r.account_id = any (:accounts)
              and (r.state = 'SENT'
                   or r.state is null
                      and (i.state in {OPEN} or r.reminder_id = any (:ids)))
            order by r.reminder_id
            for update of r
            """);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Ledger ledger;
    private final ReminderEvents events;
    private final Clock clock;

    Reminders(JdbcClient jdbc, JsonMapper json, Ledger ledger, ReminderEvents events, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    record Planned(UUID id, Facts facts) {}

    record Resolved(
            UUID reminderId,
            String accountId,
            LocalDate expectedOn,
            @Nullable UUID orderId,
            @Nullable LocalDate purchasedOn,
            @Nullable BigDecimal amount,
            @Nullable String currency) {}

    record Sent(LocalDate expectedOn, List<String> suggested) {}

    void plan(List<Planned> planned) {
        var rows = Columns.of(planned);
        jdbc.sql("""
                        insert into reminder (reminder_id, account_id, cycle, expected_on)
                        select cast(id as uuid), account_id, cast(cycle as date), cast(expected_on as date)
                        from unnest(cast(:ids as text[]), cast(:accounts as text[]), cast(:cycles as text[]),
                                    cast(:days as text[])) as t (id, account_id, cycle, expected_on)
                        """)
                .param("ids", rows.column(Planned::id))
                .param("accounts", rows.column(row -> row.facts().accountId()))
                .param("cycles", rows.column(row -> row.facts().lastPurchaseOn()))
                .param("days", rows.column(row -> row.facts().expectedOn()))
                .update();
    }

    void handedOver(List<Passing<Facts>> mails, Instant now) {
        var rows = Columns.of(mails);
        jdbc.sql("""
                        update reminder r
                        set sent_on = cast(t.today as date),
                            suggested = array(select jsonb_array_elements_text(cast(t.skus as jsonb)))
                        from unnest(cast(:ids as text[]), cast(:days as text[]), cast(:skus as text[]))
                             as t (id, today, skus)
                        where r.reminder_id = cast(t.id as uuid)
                        """)
                .param("ids", rows.column(row -> row.intent().id()))
                .param("days", rows.column(row -> row.facts().today(now)))
                .param(
                        "skus",
                        rows.column(row -> json.writeValueAsString(row.mail().skus())))
                .update();
    }

    /** Marks reminders sent. */
    Map<UUID, Sent> sent(Collection<Intent> intents, Instant at) {
        return jdbc
                .sql("""
                        update reminder
                        set state = 'SENT', sent_at = :at
                        where reminder_id = any (:ids)
                        returning reminder_id, expected_on, suggested
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("ids", ids(intents))
                .query((row, _) -> Map.entry(
                        row.getObject("reminder_id", UUID.class),
                        new Sent(row.getObject("expected_on", LocalDate.class), List.of((String[])
                                row.getArray("suggested").getArray()))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** One that waits for a day that is no longer expected is cancelled. */
    @Override
    public void expected(List<Expected> changed) {
        var standing = changed.stream()
                .map(account -> new Ledger.Standing(
                        Subject.account(account.accountId()), cycle(account.lastPurchaseOn()), account.expectedOn()))
                .toList();
        ledger.cancelUnlessCurrent(ReminderProgramme.NAME, standing, ReminderReason.DUE_DATE_MOVED);
    }

    /** One that waits is no longer needed, one that was sent has been followed. */
    @Override
    public void purchased(List<LatestPurchase> accounts) {
        var latest = accounts.stream()
                .map(account -> new Ledger.Latest(
                        Subject.account(account.accountId()),
                        account.orderedOn().toString()))
                .toList();
        ledger.cancelBefore(ReminderProgramme.NAME, latest, ReminderReason.PURCHASED_BEFORE_SEND);
        promote(accounts.stream().map(LatestPurchase::accountId).toList());
    }

    private static @Nullable String cycle(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Marks sent reminders followed by a purchase on the day they were sent or later. */
    void promote(List<String> accountIds) {
        lock(accountIds, List.of());
        promoteLocked(accountIds);
    }

    /** The same where {@link #lock} was called before. */
    void promoteLocked(List<String> accountIds) {
        var resolved = jdbc.sql("""
                        update reminder r
                        set state = 'PURCHASED', resolved_at = :now, order_id = p.order_id,
                            purchased_on = p.ordered_on
                        from (select distinct on (s.reminder_id) s.reminder_id, p.order_id, p.ordered_on, p.amount,
                                     p.currency
                              from reminder s
                              join purchase p on p.account_id = s.account_id and p.ordered_on >= s.sent_on
                              where s.account_id = any (:accounts) and s.state = 'SENT'
                              order by s.reminder_id, p.ordered_on, p.order_id) p
                        where r.reminder_id = p.reminder_id and r.state = 'SENT'
                        returning r.reminder_id, r.account_id, r.expected_on, p.order_id, p.ordered_on as purchased_on,
                                  p.amount, p.currency
                        """)
                .param("accounts", accountIds.toArray(String[]::new))
                .param("now", now())
                .query(Resolved.class)
                .list();
        resolved.forEach(events::purchased);
    }

    /** A new cycle begins: what was sent for an earlier one and not followed stays that way. */
    void close(List<Planned> opened) {
        var rows = Columns.of(opened);
        var resolved = jdbc.sql("""
                        update reminder r
                        set state = 'NO_PURCHASE', resolved_at = :now
                        from unnest(cast(:accounts as text[]), cast(:cycles as text[])) as t (account_id, cycle)
                        where r.account_id = t.account_id and r.state = 'SENT'
                          and r.cycle < cast(t.cycle as date) and r.sent_on > cast(t.cycle as date)
                        returning r.reminder_id, r.account_id, r.expected_on, r.order_id, r.purchased_on,
                                  cast(null as numeric) as amount, cast(null as text) as currency
                        """)
                .param("accounts", rows.column(row -> row.facts().accountId()))
                .param("cycles", rows.column(row -> row.facts().lastPurchaseOn()))
                .param("now", now())
                .query(Resolved.class)
                .list();
        resolved.forEach(events::notPurchased);
    }

    /** Whether the mail server says so at once or somebody else after a while. */
    void bounced(UUID id) {
        jdbc.sql("""
                        update reminder
                        set state = 'BOUNCED', resolved_at = :now
                        where reminder_id = :id and (state is null or state = 'SENT')
                        returning reminder_id, account_id, expected_on, order_id, purchased_on,
                                  cast(null as numeric) as amount, cast(null as text) as currency
                        """)
                .param("now", now())
                .param("id", id)
                .query(Resolved.class)
                .optional()
                .ifPresent(events::bounced);
    }

    /**
     * Waits for whoever confirms a send, or hears of a purchase, of these accounts right now, so that neither misses the
     * other; in one order, so that nobody waits for each other.
     *
     * @param confirmed what this transaction has confirmed itself
     */
    void lock(List<String> accountIds, Collection<Intent> confirmed) {
        var _ = jdbc.sql(LOCK)
                .param("accounts", accountIds.toArray(String[]::new))
                .param("ids", ids(confirmed))
                .query(UUID.class)
                .list();
    }

    private static UUID[] ids(Collection<Intent> intents) {
        return intents.stream().map(Intent::id).toArray(UUID[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
