package dev.roadbook.ingestion.dataset.sales;

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
            currency, rep_id, distributor
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
                            document, line_number, sku, description, quantity, amount, currency, rep_id, distributor)
                        select line_key, :position, (select source from batch where position = :position), s.order_id,
                            s.account_id, s.ordered_on, s.document, s.line_number, s.sku, s.description, s.quantity,
                            s.amount, s.currency, s.rep_id, s.distributor
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

    /** The content of a line, column by column, of an alias. */
    static String of(String alias) {
        return alias + "." + CONTENT.strip().replaceAll(",\\s+", ", " + alias + ".");
    }
}
