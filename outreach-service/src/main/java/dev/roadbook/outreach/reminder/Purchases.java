package dev.roadbook.outreach.reminder;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.roadbook.events.PurchaseDetected;
import dev.roadbook.outreach.delivery.Ledger;
import dev.roadbook.outreach.delivery.Reason;
import dev.roadbook.outreach.portfolio.Columns;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What accounts bought. */
@Repository
class Purchases {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Reminders reminders;

    Purchases(JdbcClient jdbc, Ledger ledger, Reminders reminders) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.reminders = reminders;
    }

    /** Remembers new purchases: a waiting reminder is no longer needed, one that was sent has been followed. */
    @Transactional
    public void add(List<PurchaseDetected> events) {
        var accounts = write(Columns.of(events.stream()
                .collect(toMap(PurchaseDetected::getOrderId, identity(), (first, _) -> first))
                .values()));
        if (!accounts.isEmpty()) {
            ledger.cancelBefore(ReminderProgramme.NAME, latest(accounts), Reason.PURCHASED_BEFORE_SEND);
            reminders.promote(accounts);
        }
    }

    private List<String> write(Columns<PurchaseDetected> rows) {
        return jdbc
                .sql("""
                        insert into purchase (order_id, account_id, ordered_on, amount, currency, detected_at)
                        select cast(order_id as uuid), account_id, cast(ordered_on as date),
                               cast(amount as numeric), currency, cast(detected_at as timestamptz)
                        from unnest(cast(:orders as text[]), cast(:accounts as text[]), cast(:days as text[]),
                                    cast(:amounts as text[]), cast(:currencies as text[]), cast(:times as text[]))
                             as t (order_id, account_id, ordered_on, amount, currency, detected_at)
                        on conflict (order_id) do nothing
                        returning account_id
                        """)
                .param("orders", rows.column(PurchaseDetected::getOrderId))
                .param("accounts", rows.column(PurchaseDetected::getAccountId))
                .param("days", rows.column(PurchaseDetected::getOrderedOn))
                .param("amounts", rows.column(event -> event.getAmount().toPlainString()))
                .param("currencies", rows.column(PurchaseDetected::getCurrency))
                .param("times", rows.column(PurchaseDetected::getOccurredAt))
                .query(String.class)
                .list()
                .stream()
                .distinct()
                .sorted()
                .toList();
    }

    private List<Ledger.Latest> latest(List<String> accounts) {
        return jdbc.sql("""
                        select account_id as subject_id, max(ordered_on)::text as cycle
                        from purchase
                        where account_id = any (:accounts)
                        group by account_id
                        """)
                .param("accounts", accounts.toArray(String[]::new))
                .query(Ledger.Latest.class)
                .list();
    }
}
