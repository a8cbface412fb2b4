package dev.roadbook.ingestion.dataset.sales;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns staged lines into lines, orders and master data, set by set. */
@Component
class SalesMerge {

    private final JdbcClient jdbc;

    SalesMerge(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sorts and hashes in memory; a set is larger here than in an ordinary request. */
    void prepare() {
        jdbc.sql("set local work_mem = '64MB'; set local jit = off").update();
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

    /** Staged lines that are known already, and whether they say something new. */
    void findKnownLines(long batchPosition) {
        jdbc.sql("""
                        create temporary table known_line on commit drop as
                        select known.line_key, known.order_id,
                            known.batch_position <= %d
                                and (known.order_id, known.line_number, known.sku, known.description, known.quantity,
                                    known.amount, known.currency, known.rep_id, known.distributor)
                                is distinct from (s.order_id, s.line_number, s.sku, s.description, s.quantity,
                                    s.amount, s.currency, s.rep_id, s.distributor) as changed
                        from staged_line s
                        join sales_line known on known.line_key = s.line_key
                        """.formatted(batchPosition)).update();
        jdbc.sql("analyze known_line").update();
    }

    /** Orders that gain, lose or change a line. */
    void findTouchedOrders() {
        jdbc.sql("""
                        create temporary table touched_order on commit drop as
                        select s.order_id
                        from staged_line s
                        left join known_line known on known.line_key = s.line_key
                        where known.changed is distinct from false
                        union
                        select order_id from known_line where changed
                        """).update();
        jdbc.sql("analyze touched_order").update();
    }

    /** The lane's lease keeps others from the same keys, so there is no conflict to resolve. */
    void mergeLines(long batchPosition) {
        jdbc.sql("""
                        update sales_line l
                        set order_id = s.order_id, account_id = s.account_id, ordered_on = s.ordered_on,
                            document = s.document, line_number = s.line_number, sku = s.sku,
                            description = s.description, quantity = s.quantity, amount = s.amount,
                            currency = s.currency, rep_id = s.rep_id, distributor = s.distributor,
                            batch_position = :position
                        from staged_line s
                        join known_line known on known.line_key = s.line_key and known.changed
                        where l.line_key = s.line_key
                        """).param("position", batchPosition).update();
        jdbc.sql("""
                        insert into sales_line (line_key, order_id, source, account_id, ordered_on, document,
                            line_number, sku, description, quantity, amount, currency, rep_id, distributor,
                            batch_position)
                        select s.line_key, s.order_id, (select source from batch where position = :position),
                            s.account_id, s.ordered_on, s.document, s.line_number, s.sku, s.description, s.quantity,
                            s.amount, s.currency, s.rep_id, s.distributor, :position
                        from staged_line s
                        where not exists (select from known_line known where known.line_key = s.line_key)
                        order by s.line_key
                        """).param("position", batchPosition).update();
    }

    /** Adds up the touched orders; a revision grows only where the content is another. */
    void deriveOrders(UUID batchId, Instant now) {
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

    /** Orders that have lost their last line. */
    void retractEmptyOrders(UUID batchId, Instant now) {
        jdbc.sql("""
                        update sales_order o
                        set retracted = true, revision = o.revision + 1, batch_id = :batchId, updated_at = :now
                        from known_line known
                        where known.changed and known.order_id = o.order_id and not o.retracted
                            and not exists (select from sales_line l where l.order_id = o.order_id)
                        """).param("batchId", batchId).param("now", utc(now)).update();
    }

    private static OffsetDateTime utc(Instant now) {
        return OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
