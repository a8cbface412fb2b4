package dev.roadbook.prediction.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every order by account, each in its latest revision, whatever the order of arrival. */
@Repository
public class Orders {

    /** To be grouped by account, day and currency. */
    static final String TRADING_DAYS = """
            select account_id,
                   ordered_on,
                   currency,
                   sum(net_revenue) as revenue,
                   coalesce(sum(net_revenue) filter (where net_revenue > 0), 0) as purchased,
                   count(*) as orders,
                   count(*) filter (where net_revenue > 0) as purchases,
                   case when count(*) filter (where net_revenue > 0 and unit_count is null) = 0
                        then sum(unit_count) filter (where net_revenue > 0) end as units
            from sales_order
            """;

    private final JdbcClient jdbc;

    Orders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Applies revisions newer than what is known, and marks their accounts as touched. */
    @Transactional
    public void apply(Collection<? extends OrderRevision> revisions) {
        var newest = newest(revisions);
        if (newest.isEmpty()) {
            return;
        }
        var rows = new OrderRows(newest);
        jdbc.sql("""
                        with incoming as (
                            select *
                            from unnest(
                                :accounts, cast(:orders as uuid[]), :revisions, :partitions, :retracted,
                                cast(:days as date[]), :currencies, cast(:revenues as numeric[]), :skus, :skuRevenues, :skuUnits,
                                cast(:batches as uuid[]), :reps
                            ) as revision (
                                account_id, order_id, revision, partition, retracted,
                                ordered_on, currency, net_revenue, skus, revenues, units,
                                batch_id, rep_id
                            )
                        ), applied as (
                            insert into sales_order as known (
                                account_id, order_id, revision, retracted,
                                ordered_on, currency, net_revenue, skus, revenues, units, batch_id, rep_id
                            )
                            select account_id, order_id, revision, retracted,
                                   ordered_on, currency, net_revenue, cast(skus as text[]), cast(revenues as numeric[]),
                                   cast(units as numeric[]), batch_id, rep_id
                            from incoming
                            order by account_id, order_id
                            on conflict (account_id, order_id) do update set
                                revision = excluded.revision,
                                retracted = excluded.retracted,
                                ordered_on = excluded.ordered_on,
                                currency = excluded.currency,
                                net_revenue = excluded.net_revenue,
                                skus = excluded.skus,
                                revenues = excluded.revenues,
                                units = excluded.units,
                                batch_id = excluded.batch_id,
                                rep_id = excluded.rep_id
                            where known.revision < excluded.revision
                               or known.revision = excluded.revision and known.units is null
                            returning account_id, order_id
                        )
                        insert into touched_account as touched (account_id, partition)
                        select account_id, max(partition)
                        from applied join incoming using (account_id, order_id)
                        group by account_id
                        order by account_id
                        on conflict (account_id) do update set
                            partition = excluded.partition,
                            position = nextval('touch_position'),
                            touched_at = now()
                        """)
                .params(rows.columns())
                .param("batches", rows.batches())
                .param("reps", rows.reps())
                .update();
    }

    private static Collection<OrderRevision> newest(Collection<? extends OrderRevision> revisions) {
        record Key(String accountId, UUID orderId) {}

        var newest = new HashMap<Key, OrderRevision>();
        for (var revision : revisions) {
            newest.merge(
                    new Key(revision.accountId(), revision.orderId()),
                    revision,
                    (known, other) -> known.revision() < other.revision() ? other : known);
        }
        return newest.values();
    }

    /** The histories of accounts as of a day, one for each account asked for. */
    public Map<String, History> histories(
            Collection<String> accountIds, LocalDate asOf, UnaryOperator<String> currencyWithoutOrders) {
        var days = new HashMap<String, List<TradingDay>>();
        jdbc.sql(TRADING_DAYS + """
                        where account_id = any (:accounts) and not retracted and ordered_on <= :asOf
                        group by account_id, ordered_on, currency
                        """)
                .param("accounts", accountIds.toArray(String[]::new))
                .param("asOf", asOf)
                .query((row, _) -> days.computeIfAbsent(row.getString("account_id"), _ -> new ArrayList<>())
                        .add(tradingDay(row)))
                .list();
        var histories = new TreeMap<String, History>();
        for (var accountId : accountIds) {
            histories.put(
                    accountId,
                    History.of(
                            accountId,
                            days.getOrDefault(accountId, List.of()),
                            asOf,
                            currencyWithoutOrders.apply(accountId)));
        }
        return histories;
    }

    /** The history of an account as of a day, if it has ordered until then. */
    public Optional<History> history(String accountId, LocalDate asOf) {
        return histories(List.of(accountId), asOf, _ -> History.NO_CURRENCY).values().stream()
                .filter(history -> !history.days().isEmpty())
                .findFirst();
    }

    static TradingDay tradingDay(ResultSet row) throws SQLException {
        return new TradingDay(
                row.getObject("ordered_on", LocalDate.class),
                row.getString("currency"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("purchased"),
                row.getInt("orders"),
                row.getInt("purchases"),
                row.getBigDecimal("units"));
    }

    /** Which of some products each account bought, net of returns, in the twelve months to a day. */
    public Map<String, Set<String>> carried(Collection<String> accountIds, Collection<String> skus, LocalDate asOf) {
        var carried = new HashMap<String, Set<String>>();
        if (skus.isEmpty()) {
            return carried;
        }
        jdbc.sql("""
                        select account_id, sku
                        from sales_order cross join lateral unnest(skus, revenues) as line (sku, revenue)
                        where account_id = any (:accounts)
                          and not retracted
                          and ordered_on > :since
                          and ordered_on <= :asOf
                          and sku = any (:skus)
                        group by account_id, sku
                        having sum(revenue) > 0
                        """)
                .param("accounts", accountIds.toArray(String[]::new))
                .param("skus", skus.toArray(String[]::new))
                .param("since", asOf.minusYears(1))
                .param("asOf", asOf)
                .query((row, _) -> carried.computeIfAbsent(row.getString("account_id"), _ -> new HashSet<>())
                        .add(row.getString("sku")))
                .list();
        return carried;
    }
}
