package dev.roadbook.prediction.scoring;

import dev.roadbook.events.PurchaseDetected;
import dev.roadbook.platform.kafka.EventIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Purchases seen for the first time; each is announced once, with the forecast that stood before it was known. */
@Repository
class Purchases {

    private final JdbcClient jdbc;

    Purchases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Remembers the purchases of accounts that were not known, from a day on. Call it before the standing outcomes are
     * replaced: the purchase next after the one a forecast rested on is the one that forecast was about.
     */
    void detect(Collection<String> accountIds, LocalDate since, Instant now) {
        jdbc.sql("""
                        with purchase_day as (
                            select account_id, order_id, ordered_on, net_revenue, currency, skus, batch_id,
                                   max(ordered_on) over (
                                       partition by account_id
                                       order by ordered_on
                                       range between unbounded preceding and '1 day' preceding
                                   ) as previous_purchase_on
                            from sales_order
                            where account_id = any (:accounts) and not retracted and net_revenue > 0
                        ), news as (
                            select *
                            from purchase_day
                            where ordered_on >= :since
                              and not exists (
                                  select
                                  from purchase
                                  where purchase.account_id = purchase_day.account_id
                                    and purchase.order_id = purchase_day.order_id
                              )
                        ), sequel as (
                            select news.*,
                                   next_expected_on, window_start, window_end, model_version,
                                   previous_purchase_on = last_purchase_on as is_sequel,
                                   row_number() over (
                                       partition by account_id, previous_purchase_on = last_purchase_on
                                       order by ordered_on, order_id
                                   ) as ordinal
                            from news left join prediction using (account_id)
                        ), awaited as (
                            select *, is_sequel and ordinal = 1 as is_awaited
                            from sequel
                        )
                        insert into purchase (
                            account_id, order_id, detected_at, ordered_on, amount, currency, skus,
                            previous_purchase_on, expected_on, window_start, window_end, model_version, batch_id
                        )
                        select account_id, order_id, :now, ordered_on, net_revenue, currency, skus, previous_purchase_on,
                               case when is_awaited then next_expected_on end,
                               case when is_awaited then window_start end,
                               case when is_awaited then window_end end,
                               case when is_awaited then model_version end,
                               batch_id
                        from awaited
                        order by account_id, order_id
                        on conflict (account_id, order_id) do nothing
                        """)
                .param("accounts", accountIds.toArray(String[]::new))
                .param("since", since)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Purchases that have not been announced yet, locked. */
    List<PurchaseDetected> lockUnpublished(Collection<String> accountIds) {
        return jdbc.sql("""
                        select account_id, order_id, detected_at, ordered_on, amount, currency, skus,
                               previous_purchase_on, expected_on, batch_id
                        from purchase
                        where account_id = any (:accounts) and not published
                        order by account_id, ordered_on, order_id
                        for update
                        """)
                .param("accounts", accountIds.toArray(String[]::new))
                .query((row, _) -> event(row))
                .list();
    }

    private static PurchaseDetected event(ResultSet row) throws SQLException {
        var accountId = row.getString("account_id");
        var orderId = row.getObject("order_id", UUID.class);
        var orderedOn = row.getObject("ordered_on", LocalDate.class);
        var expectedOn = row.getObject("expected_on", LocalDate.class);
        return PurchaseDetected.newBuilder()
                .setEventId(EventIds.of("PurchaseDetected", accountId, orderId.toString()))
                .setOccurredAt(
                        row.getObject("detected_at", OffsetDateTime.class).toInstant())
                .setAccountId(accountId)
                .setOrderId(orderId)
                .setOrderedOn(orderedOn)
                .setAmount(row.getBigDecimal("amount"))
                .setCurrency(row.getString("currency"))
                .setSkus(List.of((String[]) row.getArray("skus").getArray()))
                .setPreviousPurchaseOn(row.getObject("previous_purchase_on", LocalDate.class))
                .setExpectedOn(expectedOn)
                .setDaysFromExpected(
                        expectedOn == null ? null : Math.toIntExact(ChronoUnit.DAYS.between(expectedOn, orderedOn)))
                .setBatchId(row.getObject("batch_id", UUID.class))
                .build();
    }

    void markPublished(Collection<PurchaseDetected> purchases) {
        if (purchases.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        update purchase
                        set published = true
                        from unnest(:accounts, cast(:orders as uuid[])) as done (account_id, order_id)
                        where purchase.account_id = done.account_id and purchase.order_id = done.order_id
                        """)
                .param(
                        "accounts",
                        purchases.stream().map(PurchaseDetected::getAccountId).toArray(String[]::new))
                .param(
                        "orders",
                        purchases.stream()
                                .map(purchase -> purchase.getOrderId().toString())
                                .toArray(String[]::new))
                .update();
    }
}
