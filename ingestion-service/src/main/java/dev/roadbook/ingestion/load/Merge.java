package dev.roadbook.ingestion.load;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns staged lines into lines, orders and master data, set by set. */
@Component
class Merge {

    private final JdbcClient jdbc;

    Merge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Equal lines without a number are told apart by their place among each other. */
    void numberEqualLines() {
        jdbc.sql("""
                        update staged_line s
                        set line_key = md5(s.line_key::text || ':' || n.ordinal)::uuid
                        from (
                            select row_number, row_number() over (partition by line_key order by row_number) as ordinal
                            from staged_line
                            where not numbered) n
                        where s.row_number = n.row_number
                        """).update();
    }

    void upsertMasterData(UUID batchId, Instant now) {
        for (var table : List.of(MasterTable.REPS, MasterTable.PRODUCTS, MasterTable.ACCOUNTS)) {
            jdbc.sql(table.upsert())
                    .param("batchId", batchId)
                    .param("now", utc(now))
                    .update();
        }
    }

    /** The orders whose lines are about to change: those the lines belong to now, and those they leave. */
    void findTouchedOrders() {
        jdbc.sql("""
                        create temporary table touched_order on commit drop as
                        select order_id from staged_line
                        union
                        select known.order_id
                        from sales_line known
                        join staged_line s on s.line_key = known.line_key
                        """).update();
        jdbc.sql("analyze touched_order").update();
    }

    void upsertLines(long batchPosition) {
        jdbc.sql("""
                        insert into sales_line as known (line_key, order_id, source, account_id, ordered_on, document,
                            line_number, sku, description, quantity, amount, currency, rep_id, distributor,
                            batch_position)
                        select s.line_key, s.order_id, b.source, s.account_id, s.ordered_on, s.document,
                            s.line_number, s.sku, s.description, s.quantity, s.amount, s.currency, s.rep_id,
                            s.distributor, b.position
                        from staged_line s
                        cross join (select source, position from batch where position = :position) b
                        on conflict (line_key) do update
                        set order_id = excluded.order_id, account_id = excluded.account_id,
                            ordered_on = excluded.ordered_on, document = excluded.document,
                            line_number = excluded.line_number, sku = excluded.sku,
                            description = excluded.description, quantity = excluded.quantity,
                            amount = excluded.amount, currency = excluded.currency, rep_id = excluded.rep_id,
                            distributor = excluded.distributor, batch_position = excluded.batch_position
                        where known.batch_position <= excluded.batch_position
                            and (known.order_id, known.sku, known.description, known.quantity, known.amount,
                                known.currency, known.rep_id, known.distributor)
                            is distinct from (excluded.order_id, excluded.sku, excluded.description,
                                excluded.quantity, excluded.amount, excluded.currency, excluded.rep_id,
                                excluded.distributor)
                        """).param("position", batchPosition).update();
    }

    /** Adds up the touched orders; a revision grows only where the content is another. */
    void deriveOrders(UUID batchId, Instant now) {
        jdbc.sql("""
                        insert into sales_order as known (order_id, account_id, source, document, ordered_on, currency,
                            net_revenue, quantity, rep_id, line_count, content_hash, batch_id, updated_at)
                        select order_id, min(l.account_id), min(l.source), min(l.document), min(l.ordered_on),
                            min(l.currency), sum(l.amount), sum(l.quantity), max(l.rep_id), count(*),
                            md5(string_agg(concat_ws('|', coalesce(l.line_number, ''), l.sku, l.quantity, l.amount,
                                l.currency, coalesce(l.rep_id, ''), coalesce(l.description, '')), chr(10)
                                order by l.line_key))::uuid,
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

    /** Orders that have lost their last line. */
    void retractEmptyOrders(UUID batchId, Instant now) {
        jdbc.sql("""
                        update sales_order o
                        set retracted = true, revision = o.revision + 1, batch_id = :batchId, updated_at = :now
                        from touched_order t
                        where t.order_id = o.order_id and not o.retracted
                            and not exists (select from sales_line l where l.order_id = o.order_id)
                        """).param("batchId", batchId).param("now", utc(now)).update();
    }

    private static OffsetDateTime utc(Instant now) {
        return OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
