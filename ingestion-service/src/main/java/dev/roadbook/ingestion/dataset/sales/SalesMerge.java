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

    /**
     * Equal lines without a number are told apart by their place among each other; those that a correction brings come after
     * the others of their file, whose places are known already.
     */
    void numberEqualLines() {
        jdbc.sql("""
                        update staged_line s
                        set line_key = md5(s.line_key::text || ':' || n.ordinal)::uuid
                        from (
                            select row_number,
                                row_number() over (partition by line_key order by t.row_number nulls first, row_number)
                                    as ordinal
                            from staged_line
                            left join taken_row t using (row_number)
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

    /**
     * Staged lines that are known already: whether they say the same, and if not, whether they count. What a later batch
     * said or repeated is not overwritten by an earlier one.
     */
    void findKnownLines(long batchPosition) {
        jdbc.sql("""
                        create temporary table known_line on commit drop as
                        select line_key, order_id, batch_position, repeated,
                            not repeated and batch_position <= %1$d
                                and not exists (
                                    select from repeated_line r
                                    where r.line_key = known.line_key and r.batch_position > %1$d) as changed
                        from (
                            select k.line_key, k.order_id, k.batch_position,
                                (k.order_id, k.line_number, k.sku, k.description, k.quantity, k.amount, k.currency,
                                    k.rep_id, k.distributor, k.said_as)
                                is not distinct from (s.order_id, s.line_number, s.sku, s.description, s.quantity,
                                    s.amount, s.currency, s.rep_id, s.distributor, s.said_as) as repeated
                            from staged_line s
                            join sales_line k on k.line_key = s.line_key) known
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
                            said_as = s.said_as, batch_position = :position
                        from staged_line s
                        join known_line known on known.line_key = s.line_key and known.changed
                        where l.line_key = s.line_key
                        """).param("position", batchPosition).update();
        jdbc.sql("""
                        insert into sales_line (line_key, order_id, source, account_id, ordered_on, document,
                            line_number, sku, description, quantity, amount, currency, rep_id, distributor,
                            said_as, batch_position)
                        select s.line_key, s.order_id, (select source from batch where position = :position),
                            s.account_id, s.ordered_on, s.document, s.line_number, s.sku, s.description, s.quantity,
                            s.amount, s.currency, s.rep_id, s.distributor, s.said_as, :position
                        from staged_line s
                        where not exists (select from known_line known where known.line_key = s.line_key)
                        order by s.line_key
                        """).param("position", batchPosition).update();
    }

    private static OffsetDateTime utc(Instant now) {
        return OffsetDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
