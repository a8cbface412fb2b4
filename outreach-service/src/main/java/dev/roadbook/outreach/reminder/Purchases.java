package dev.roadbook.outreach.reminder;

import dev.roadbook.events.PurchaseDetected;
import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.platform.jdbc.Upsert;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What accounts bought. */
@Repository
class Purchases {

    private static final Upsert<Row> PURCHASES =
            Upsert.into("purchase", Row.class).returning("purchase.account_id");

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
        var accounts = PURCHASES
                .apply(jdbc, String.class, events.stream().map(Row::of).toList())
                .stream()
                .distinct()
                .sorted()
                .toList();
        if (!accounts.isEmpty()) {
            ledger.cancelBefore(ReminderProgramme.NAME, latest(accounts), ReminderReason.PURCHASED_BEFORE_SEND);
            reminders.promote(accounts);
        }
    }

    private List<Ledger.Latest> latest(List<String> accounts) {
        return jdbc.sql("""
                        select account_id, max(ordered_on)::text as cycle
                        from purchase
                        where account_id = any (:accounts)
                        group by account_id
                        """)
                .param("accounts", accounts.toArray(String[]::new))
                .query((row, _) ->
                        new Ledger.Latest(Subject.account(row.getString("account_id")), row.getString("cycle")))
                .list();
    }

    private record Row(
            UUID orderId,
            String accountId,
            LocalDate orderedOn,
            BigDecimal amount,
            String currency,
            Instant detectedAt) {

        static Row of(PurchaseDetected event) {
            return new Row(
                    event.getOrderId(),
                    event.getAccountId(),
                    event.getOrderedOn(),
                    event.getAmount(),
                    event.getCurrency(),
                    event.getOccurredAt());
        }
    }
}
