package dev.roadbook.outreach.directory;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import dev.roadbook.platform.jdbc.Upsert;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The last few orders of each account, as last corrected. */
@Repository
public class LatestOrders {

    /** Enough to tell what is usual from what was an exception. */
    static final int KEPT = 6;

    private static final Upsert<OrderRow> ORDERS =
            Upsert.into("latest_order", OrderRow.class, "revision").returning("latest_order.account_id");

    private final JdbcClient jdbc;

    LatestOrders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes over newer revisions and forgets what is no longer among the last few. */
    @Transactional
    public void update(List<SpecificRecord> events) {
        var changed = ORDERS.apply(jdbc, String.class, worthWriting(OrderRow.newest(events)));
        if (!changed.isEmpty()) {
            forgetOldOnes(changed);
        }
    }

    /** Of many purchases of an account that nobody knew the last few stay: others are not written to be forgotten at once. */
    private Collection<OrderRow> worthWriting(Collection<OrderRow> rows) {
        var many = rows.stream().filter(OrderRow::purchase).collect(groupingBy(OrderRow::accountId)).values().stream()
                .filter(ofAccount -> ofAccount.size() > KEPT)
                .toList();
        if (many.isEmpty()) {
            return rows;
        }
        var known = known(many);
        var needless = many.stream()
                .flatMap(ofAccount -> ofAccount.stream()
                        .filter(row -> !known.contains(row.orderId()))
                        .sorted(OrderRow.LATEST_FIRST)
                        .skip(KEPT))
                .map(OrderRow::orderId)
                .collect(toSet());
        return rows.stream().filter(row -> !needless.contains(row.orderId())).toList();
    }

    private Set<UUID> known(List<List<OrderRow>> rows) {
        return jdbc.sql("select order_id from latest_order where order_id = any (:orders)")
                .param(
                        "orders",
                        rows.stream()
                                .flatMap(List::stream)
                                .map(OrderRow::orderId)
                                .toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    private void forgetOldOnes(Collection<String> accounts) {
        jdbc.sql("""
                        delete from latest_order
                        where order_id in (
                            select order_id
                            from (select order_id,
                                         row_number() over (
                                             partition by account_id, purchase
                                             order by ordered_on desc nulls last, revision desc, order_id) as place
                                  from latest_order
                                  where account_id = any (:accounts)) as placed
                            where place > :kept)
                        """)
                .param("accounts", accounts.stream().distinct().toArray(String[]::new))
                .param("kept", KEPT)
                .update();
    }

    /**
     * An order.
     *
     * @param orderedOn its day
     * @param amount what it came to
     * @param currency currency of the amount
     * @param items what was ordered, the most expensive first
     */
    public record PastOrder(LocalDate orderedOn, BigDecimal amount, String currency, List<Item> items) {

        public PastOrder {
            items = List.copyOf(items);
        }
    }

    /**
     * A product and how much of it.
     *
     * @param sku item code
     * @param name its name
     * @param quantity units
     * @param available whether it can be had now
     */
    public record Item(String sku, String name, BigDecimal quantity, boolean available) {}

    /** By account, the latest first. */
    public Map<String, List<PastOrder>> of(Collection<String> accountIds) {
        return jdbc
                .sql("""
                        select o.account_id, o.order_id, o.ordered_on, o.amount, o.currency, l.line ->> 'sku' as sku,
                               coalesce(p.name, l.line ->> 'name', l.line ->> 'sku') as name,
                               cast(l.line ->> 'quantity' as numeric) as quantity,
                               coalesce(p.available, true) as available
                        from latest_order o
                        cross join jsonb_array_elements(o.lines) with ordinality as l (line, place)
                        left join product p on p.sku = l.line ->> 'sku'
                        where o.account_id = any (:accounts) and o.purchase
                        order by o.ordered_on desc, o.order_id, l.place
                        """)
                .param("accounts", accountIds.toArray(String[]::new))
                .query((row, _) -> Line.of(row))
                .list()
                .stream()
                .collect(groupingBy(Line::accountId, collectingAndThen(toList(), LatestOrders::orders)));
    }

    private static List<PastOrder> orders(List<Line> lines) {
        return lines.stream().collect(groupingBy(Line::orderId, LinkedHashMap::new, toList())).values().stream()
                .map(LatestOrders::order)
                .toList();
    }

    private static PastOrder order(List<Line> lines) {
        var first = lines.getFirst();
        return new PastOrder(
                first.orderedOn,
                first.amount,
                first.currency,
                lines.stream().map(Line::item).toList());
    }

    private record Line(
            String accountId,
            UUID orderId,
            LocalDate orderedOn,
            BigDecimal amount,
            String currency,
            String sku,
            String name,
            BigDecimal quantity,
            boolean available) {

        static Line of(ResultSet row) throws SQLException {
            return new Line(
                    row.getString("account_id"),
                    row.getObject("order_id", UUID.class),
                    row.getObject("ordered_on", LocalDate.class),
                    row.getBigDecimal("amount"),
                    row.getString("currency"),
                    row.getString("sku"),
                    row.getString("name"),
                    row.getBigDecimal("quantity"),
                    row.getBoolean("available"));
        }

        Item item() {
            return new Item(sku, name, quantity, available);
        }
    }
}
