package dev.roadbook.outreach.directory;

import dev.roadbook.events.PurchaseDetected;
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
    private final List<CycleWatcher> watchers;

    Purchases(JdbcClient jdbc, List<CycleWatcher> watchers) {
        this.jdbc = jdbc;
        this.watchers = List.copyOf(watchers);
    }

    /** Remembers new purchases. */
    @Transactional
    public void add(List<PurchaseDetected> events) {
        var accounts = PURCHASES
                .apply(jdbc, String.class, events.stream().map(Row::of).toList())
                .stream()
                .distinct()
                .sorted()
                .toList();
        if (!accounts.isEmpty()) {
            var latest = latest(accounts);
            watchers.forEach(watcher -> watcher.purchased(latest));
        }
    }

    private List<CycleWatcher.LatestPurchase> latest(List<String> accounts) {
        return jdbc.sql("""
                        select account_id, max(ordered_on) as ordered_on
                        from purchase
                        where account_id = any (:accounts)
                        group by account_id
                        order by account_id
                        """)
                .param("accounts", accounts.toArray(String[]::new))
                .query(CycleWatcher.LatestPurchase.class)
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
