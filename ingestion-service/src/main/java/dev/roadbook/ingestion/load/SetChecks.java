package dev.roadbook.ingestion.load;

import dev.roadbook.ingestion.dataset.cell.RawRow;
import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.file.Rows;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rejects lines for what only the whole batch and the database can tell. */
@Component
class SetChecks {

    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;

    SetChecks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Moves faulty lines out of the staged ones and says how many there were. */
    long rejectFaulty() {
        createFaulty();
        return findRepeated() + findMixedCurrencies();
    }

    /** The same for activities, of which the last row of an id counts. */
    long rejectRepeatedActivities() {
        createFaulty();
        return remove("staged_activity", """
                select row_number, 'REPEATED_LINE',
                    'row ' || last_row || ' has the same activity id and replaces this one'
                from (
                    select row_number, max(row_number) over (partition by id) as last_row
                    from staged_activity) s
                where row_number < last_row
                """);
    }

    private void createFaulty() {
        jdbc.sql("""
                        create temporary table faulty_line (row_number bigint primary key, code text, message text)
                        on commit drop
                        """).update();
    }

    private long findRepeated() {
        return remove("staged_line", """
                select s.row_number, 'REPEATED_LINE',
                    'row ' || k.last_row || ' has the same document and line number and replaces this one'
                from staged_line s
                join (
                    select line_key, max(row_number) as last_row
                    from staged_line
                    group by line_key
                    having count(*) > 1) k on k.line_key = s.line_key
                where s.row_number < k.last_row
                """);
    }

    private long findMixedCurrencies() {
        return remove("staged_line", """
                select s.row_number, 'MIXED_CURRENCY',
                    case when c.known is null then 'the account buys in several currencies'
                        else 'the account buys in ' || c.known || ', not in ' || s.currency end
                from staged_line s
                join (
                    select l.account_id, a.currency as known
                    from (
                        select account_id, min(currency) as low, max(currency) as high
                        from staged_line
                        group by account_id) l
                    left join account a on a.id = l.account_id
                    where low <> high or low <> a.currency) c on c.account_id = s.account_id
                where s.currency is distinct from c.known
                """);
    }

    private long remove(String table, String faulty) {
        int found = jdbc.sql("insert into faulty_line " + faulty).update();
        if (found > 0) {
            jdbc.sql("""
                            delete from %s s
                            using faulty_line f
                            where f.row_number = s.row_number
                            """.formatted(table)).update();
        }
        return found;
    }

    private record Faulty(long rowNumber, String code, String message) {}

    /** Keeps the faulty lines with their text, for which the file is read once more. */
    void keep(UUID batchId, Rows rows) {
        var page = page(0);
        var row = rows.next();
        while (!page.isEmpty()) {
            for (var faulty : page) {
                while (row != null && row.number() < faulty.rowNumber()) {
                    row = rows.next();
                }
                keep(batchId, faulty, row == null ? new Row(faulty.rowNumber(), List.of()) : row);
            }
            page = page(page.getLast().rowNumber());
        }
    }

    private List<Faulty> page(long after) {
        return jdbc.sql("""
                        select row_number, code, message
                        from faulty_line
                        where row_number > :after
                        order by row_number
                        limit :page
                        """)
                .param("after", after)
                .param("page", PAGE)
                .query(Faulty.class)
                .list();
    }

    private void keep(UUID batchId, Faulty faulty, Row row) {
        jdbc.sql("""
                        insert into reject (batch_id, row_number, code, message, raw)
                        values (:batchId, :row, :code, :message, :raw)
                        """)
                .param("batchId", batchId)
                .param("row", faulty.rowNumber())
                .param("code", faulty.code())
                .param("message", faulty.message())
                .param("raw", RawRow.text(row))
                .update();
    }
}
