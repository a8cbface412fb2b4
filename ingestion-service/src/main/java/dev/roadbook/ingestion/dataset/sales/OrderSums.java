package dev.roadbook.ingestion.dataset.sales;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes orders of the lines that stand; which ones, the temporary table {@code touched_order} says. */
@Component
class OrderSums {

    private final JdbcClient jdbc;

    OrderSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds up the touched orders; a revision grows only where the content is another. */
    void derive(UUID batchId, Instant now) {
        jdbc.sql("""
                        insert into sales_order as known (order_id, account_id, source, document, ordered_on, currency,
                            net_revenue, quantity, rep_id, line_count, content_hash, batch_id, updated_at)
                        select order_id, any_value(l.account_id), any_value(l.source), any_value(l.document),
                            any_value(l.ordered_on), any_value(l.currency), sum(l.amount), sum(l.quantity),
                            max(l.rep_id), count(*),
                            bit_xor(hash_record_extended(row(l.line_key, l.line_number, l.sku, l.quantity, l.amount,
                                l.currency, l.rep_id, l.description), 0)),
                            :batchId, :now
                        from sales_line l
                        join touched_order using (order_id)
                        group by order_id
                        on conflict (order_id) do update
                        set currency = excluded.currency, net_revenue = excluded.net_revenue,
                            quantity = excluded.quantity, rep_id = excluded.rep_id, line_count = excluded.line_count,
                            content_hash = excluded.content_hash, revision = known.revision + 1, retracted = false,
                            batch_id = excluded.batch_id, updated_at = excluded.updated_at
                        where known.content_hash <> excluded.content_hash or known.retracted
                        """).param("batchId", batchId).param("now", utc(now)).update();
    }

    /**
     * Takes back orders that have lost their last line.
     *
     * @param losing query for those that lost any
     */
    void retractEmpty(String losing, UUID batchId, Instant now) {
        jdbc.sql("""
                        update sales_order o
                        set retracted = true, revision = o.revision + 1, batch_id = :batchId, updated_at = :now
                        from (%s) losing
                        where losing.order_id = o.order_id and not o.retracted
                            and not exists (select from sales_line l where l.order_id = o.order_id)
                        """.formatted(losing))
                .param("batchId", batchId)
                .param("now", utc(now))
                .update();
    }

    private static OffsetDateTime utc(Instant now) {
        return OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
