package dev.roadbook.recommendation.basket;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Projection of all orders; applying a fact again, or an older one late, changes nothing. */
@Component
public class Baskets {

    private final JdbcClient jdbc;

    Baskets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Applies the facts and tells whose baskets changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<String> apply(Collection<? extends OrderFact> facts) {
        var latest = new HashMap<UUID, OrderFact>();
        facts.forEach(fact ->
                latest.merge(fact.orderId(), fact, (known, next) -> next.revision() > known.revision() ? next : known));
        var accepted = accept(latest.values());
        if (accepted.isEmpty()) {
            return Set.of();
        }
        removeLines(accepted);
        latest.keySet().retainAll(accepted.stream().map(Accepted::orderId).collect(Collectors.toSet()));
        insertLines(latest.values());
        return latest.values().stream().map(OrderFact::accountId).collect(Collectors.toSet());
    }

    /** Keeps each order's highest revision, and tells which orders that changed and whose they were before. */
    private List<Accepted> accept(Collection<OrderFact> facts) {
        // Sorted, so that two instances that still hold the same partition wait for each other and never deadlock.
        var sorted = facts.stream()
                .sorted((a, b) -> a.orderId().compareTo(b.orderId()))
                .toList();
        return jdbc.sql("""
                        insert into purchase (order_id, account_id, revision, retracted)
                        select * from unnest(:orders::uuid[], :accounts::text[], :revisions::bigint[], :retracted::boolean[])
                        on conflict (order_id) do update
                        set account_id = excluded.account_id, revision = excluded.revision, retracted = excluded.retracted
                        where purchase.revision < excluded.revision
                        returning new.order_id, coalesce(old.account_id, '') as former_account
                        """)
                .param("orders", strings(sorted, fact -> fact.orderId().toString()))
                .param("accounts", strings(sorted, OrderFact::accountId))
                .param(
                        "revisions",
                        sorted.stream().mapToLong(OrderFact::revision).toArray())
                .param("retracted", strings(sorted, fact -> String.valueOf(fact instanceof OrderFact.TakenBack)))
                .query((row, _) -> new Accepted(row.getObject("order_id", UUID.class), row.getString("former_account")))
                .list();
    }

    private void removeLines(List<Accepted> changed) {
        var former = changed.stream()
                .filter(accepted -> !accepted.formerAccount().isEmpty())
                .toList();
        if (former.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        delete from purchase_line
                        using unnest(:accounts::text[], :orders::uuid[]) as former (account_id, order_id)
                        where purchase_line.account_id = former.account_id
                          and purchase_line.order_id = former.order_id
                        """)
                .param("accounts", strings(former, Accepted::formerAccount))
                .param("orders", strings(former, accepted -> accepted.orderId().toString()))
                .update();
    }

    private void insertLines(Collection<OrderFact> facts) {
        var lines = facts.stream()
                .flatMap(fact -> fact instanceof OrderFact.Stands order ? lines(order) : Stream.of())
                .toList();
        if (lines.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into purchase_line (account_id, order_id, sku, ordered_on, amount)
                        select * from unnest(
                            :accounts::text[], :orders::uuid[], :skus::text[], :days::date[], :amounts::numeric[])
                        """)
                .param("accounts", strings(lines, line -> line.order().accountId()))
                .param("orders", strings(lines, line -> line.order().orderId().toString()))
                .param("skus", strings(lines, line -> line.amount().getKey()))
                .param("days", strings(lines, line -> line.order().orderedOn().toString()))
                .param(
                        "amounts",
                        strings(lines, line -> line.amount().getValue().toPlainString()))
                .update();
    }

    private static Stream<Line> lines(OrderFact.Stands order) {
        return order.amounts().entrySet().stream().map(amount -> new Line(order, amount));
    }

    private static <T> String[] strings(Collection<T> items, Function<T, String> text) {
        return items.stream().map(text).toArray(String[]::new);
    }

    private record Accepted(UUID orderId, String formerAccount) {}

    private record Line(OrderFact.Stands order, Map.Entry<String, BigDecimal> amount) {}
}
