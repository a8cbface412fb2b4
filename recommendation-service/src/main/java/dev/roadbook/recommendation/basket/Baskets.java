package dev.roadbook.recommendation.basket;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Projection of all orders; applying a fact again, or an older one late, changes nothing. */
@Component
public class Baskets {

    private static final JsonMapper JSON = JsonMapper.shared();

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
        return upsert(latest.values());
    }

    /** Keeps each order's highest revision. */
    private Set<String> upsert(Collection<OrderFact> facts) {
        // Sorted, so that two instances that still hold the same partition wait for each other and never deadlock.
        var rows = facts.stream()
                .sorted(Comparator.comparing(OrderFact::orderId))
                .map(Row::of)
                .toList();
        return jdbc.sql("""
                        insert into purchase (order_id, account_id, revision, retracted, ordered_on, skus, amounts, quantities)
                        select order_id, account_id, revision, retracted, ordered_on, skus, amounts, quantities
                        from json_to_recordset(:rows::json) as fact (
                            order_id uuid, account_id text, revision bigint, retracted boolean, ordered_on date,
                            skus text[], amounts numeric[], quantities numeric[])
                        on conflict (order_id) do update
                        set account_id = excluded.account_id, revision = excluded.revision,
                            retracted = excluded.retracted, ordered_on = excluded.ordered_on,
                            skus = excluded.skus, amounts = excluded.amounts, quantities = excluded.quantities
                        where purchase.revision < excluded.revision
                        returning account_id
                        """)
                .param("rows", JSON.writeValueAsString(rows))
                .query(String.class)
                .set();
    }

    private record Row(
            @JsonProperty("order_id") UUID orderId,
            @JsonProperty("account_id") String accountId,
            long revision,
            boolean retracted,
            @JsonProperty("ordered_on") @Nullable LocalDate orderedOn,
            List<String> skus,
            List<BigDecimal> amounts,
            List<BigDecimal> quantities) {

        static Row of(OrderFact fact) {
            return switch (fact) {
                case OrderFact.Stands stands -> of(stands, stands.lines());
                case OrderFact.TakenBack back ->
                    new Row(
                            back.orderId(),
                            back.accountId(),
                            back.revision(),
                            true,
                            null,
                            List.of(),
                            List.of(),
                            List.of());
            };
        }

        private static Row of(OrderFact.Stands order, Map<String, OrderFact.Line> lines) {
            var sorted = new TreeMap<>(lines);
            return new Row(
                    order.orderId(),
                    order.accountId(),
                    order.revision(),
                    false,
                    order.orderedOn(),
                    List.copyOf(sorted.keySet()),
                    sorted.values().stream().map(OrderFact.Line::amount).toList(),
                    sorted.values().stream().map(OrderFact.Line::quantity).toList());
        }
    }
}
