package dev.roadbook.ingestion.dataset.sales;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps what batches said of lines beside what stands: what was superseded, and who repeated what was known. Of all that live
 * batches said of a line the latest stands; so any of them can be undone.
 */
@Component
class LineStatements {

    /** A line without its key and the batch that said it. */
    static final String CONTENT = """
            order_id, source, account_id, ordered_on, document, line_number, sku, description, quantity, amount,
            currency, rep_id, distributor, said_as
            """;

    private final JdbcClient jdbc;

    LineStatements(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Before a batch is merged: what it replaces, what it says too late, what it repeats. Nothing for lines nobody knew. */
    void keep(long batchPosition) {
        jdbc.sql("""
                        insert into superseded_line (line_key, batch_position, %1$s)
                        select line_key, l.batch_position, %2$s
                        from sales_line l
                        join known_line known using (line_key)
                        where known.changed
                        """.formatted(CONTENT, of("l"))).update();
        jdbc.sql("""
                        insert into superseded_line (line_key, batch_position, source, order_id, account_id, ordered_on,
                            document, line_number, sku, description, quantity, amount, currency, rep_id, distributor,
                            said_as)
                        select line_key, :position, (select source from batch where position = :position), s.order_id,
                            s.account_id, s.ordered_on, s.document, s.line_number, s.sku, s.description, s.quantity,
                            s.amount, s.currency, s.rep_id, s.distributor, s.said_as
                        from staged_line s
                        join known_line known using (line_key)
                        where not known.changed and not known.repeated
                        """).param("position", batchPosition).update();
        jdbc.sql("""
                        insert into repeated_line (line_key, batch_position, said_by)
                        select line_key, :position, batch_position
                        from known_line
                        where repeated
                        order by line_key
                        """).param("position", batchPosition).update();
    }

    /**
     * Forgets what counts no more once no batch up to a position can be undone: who repeated whom of them, and what was
     * superseded by another of them.
     */
    void forget(String source, long position) {
        keepUnderTheLatest(source, position);
        forget("""
                delete from repeated_line r
                using sales_line l
                where l.line_key = r.line_key and l.source = :source
                    and r.batch_position <= :position and r.said_by <= :position
                """, source, position);
        forget("""
                delete from superseded_line s
                where s.source = :source and s.batch_position <= :position
                    and not exists (
                        select from repeated_line r
                        where r.line_key = s.line_key and r.said_by = s.batch_position)
                    and (exists (
                            select from sales_line l
                            where l.line_key = s.line_key
                                and l.batch_position > s.batch_position and l.batch_position <= :position)
                        or exists (
                            select from superseded_line n
                            where n.line_key = s.line_key
                                and n.batch_position > s.batch_position and n.batch_position <= :position))
                """, source, position);
    }

    /** A statement counts by the latest who repeated it; that is told by itself where another one came in between. */
    private void keepUnderTheLatest(String source, long position) {
        forget("""
                create temporary table heir on commit drop as
                select r.line_key, r.said_by, max(r.batch_position) as batch_position
                from repeated_line r
                join sales_line l using (line_key)
                where l.source = :source and r.batch_position <= :position and r.said_by <= :position
                    and exists (
                        select from superseded_line s
                        where s.line_key = r.line_key and s.batch_position > r.said_by)
                group by r.line_key, r.said_by
                """, source, position);
        for (var table : List.of("sales_line", "superseded_line")) {
            jdbc.sql("""
                            update %s t
                            set batch_position = h.batch_position
                            from heir h
                            where t.line_key = h.line_key and t.batch_position = h.said_by
                            """.formatted(table)).update();
        }
        forget("""
                update repeated_line r
                set said_by = h.batch_position
                from heir h
                where r.line_key = h.line_key and r.said_by = h.said_by and r.batch_position > :position
                """, source, position);
        jdbc.sql("""
                        delete from repeated_line r
                        using heir h
                        where r.line_key = h.line_key and r.batch_position = h.batch_position
                        """).update();
        jdbc.sql("drop table heir").update();
    }

    private void forget(String statement, String source, long position) {
        jdbc.sql(statement).param("source", source).param("position", position).update();
    }

    /** The content of a line, column by column, of an alias. */
    static String of(String alias) {
        return alias + "." + CONTENT.strip().replaceAll(",\\s+", ", " + alias + ".");
    }
}
