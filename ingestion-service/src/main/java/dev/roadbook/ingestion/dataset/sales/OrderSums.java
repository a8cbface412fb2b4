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

    /**
     * Adds up the touched orders; a revision grows only where the content is another. The lane's lease keeps others from the
     * same orders, so that new ones meet no conflict: they are written in the order of their key.
     */
    void derive(UUID batchId, Instant now) {
        jdbc.sql("""
                        with summed as materialized (
                            select order_id, any_value(l.account_id) as account_id, any_value(l.source) as source,
                                any_value(l.document) as document, any_value(l.ordered_on) as ordered_on,
                                any_value(l.currency) as currency, sum(l.amount) as net_revenue,
                                sum(l.quantity) as quantity, max(l.rep_id) as rep_id, count(*) as line_count,
                                bit_xor(hash_record_extended(row(l.line_key, l.line_number, l.sku, l.quantity,
                                    l.amount, l.currency, l.rep_id, l.description), 0)) as content_hash
                            from sales_line l
                            join touched_order using (order_id)
                            group by order_id
                        ), changed as (
                            update sales_order known
                            set currency = s.currency, net_revenue = s.net_revenue, quantity = s.quantity,
                                rep_id = s.rep_id, line_count = s.line_count, content_hash = s.content_hash,
                                revision = known.revision + 1, retracted = false, batch_id = :batchId,
                                updated_at = :now
                            from summed s
                            where s.order_id = known.order_id
                                and (known.content_hash <> s.content_hash or known.retracted)
                        )
                        insert into sales_order (order_id, account_id, source, document, ordered_on, currency,
                            net_revenue, quantity, rep_id, line_count, content_hash, batch_id, updated_at)
                        select order_id, account_id, source, document, ordered_on, currency, net_revenue, quantity,
                            rep_id, line_count, content_hash, :batchId, :now
                        from summed s
                        where not exists (select from sales_order known where known.order_id = s.order_id)
                        order by order_id
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
