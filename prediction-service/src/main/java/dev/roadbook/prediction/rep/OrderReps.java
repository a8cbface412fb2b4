package dev.roadbook.prediction.rep;

import dev.roadbook.events.OrderRecorded;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who made which order. */
@Repository
public class OrderReps {

    private final JdbcClient jdbc;

    OrderReps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps what orders newer than those known say. */
    @Transactional
    public void keep(Collection<OrderRecorded> orders) {
        record Key(String accountId, UUID orderId) {}
        var newest = new HashMap<Key, OrderRecorded>();
        for (var order : orders) {
            newest.merge(
                    new Key(order.getAccountId(), order.getOrderId()),
                    order,
                    (known, other) -> known.getRevision() < other.getRevision() ? other : known);
        }
        if (newest.isEmpty()) {
            return;
        }
        var rows = List.copyOf(newest.values());
        jdbc.sql("""
                        insert into order_rep as known (account_id, order_id, revision, rep_id)
                        select account_id, cast(order_id as uuid), revision, rep_id
                        from unnest(:accounts, :orders, :revisions, :reps)
                            as facts (account_id, order_id, revision, rep_id)
                        order by 1, 2
                        on conflict (account_id, order_id) do update set
                            revision = excluded.revision,
                            rep_id = excluded.rep_id
                        where known.revision < excluded.revision
                        """)
                .param(
                        "accounts",
                        rows.stream().map(OrderRecorded::getAccountId).toArray(String[]::new))
                .param(
                        "orders",
                        rows.stream()
                                .map(order -> order.getOrderId().toString())
                                .toArray(String[]::new))
                .param(
                        "revisions",
                        rows.stream().map(OrderRecorded::getRevision).toArray(Long[]::new))
                .param("reps", reps(rows))
                .update();
    }

    private static @Nullable String[] reps(List<OrderRecorded> rows) {
        var reps = new @Nullable String[rows.size()];
        for (int i = 0; i < reps.length; i++) {
            reps[i] = rows.get(i).getRepId();
        }
        return reps;
    }
}
