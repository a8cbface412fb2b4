package dev.roadbook.ingestion.batch.worker;

import dev.roadbook.ingestion.dataset.Check;
import dev.roadbook.ingestion.file.Rows;
import dev.roadbook.platform.jdbc.Columns;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rejects rows for what only the whole batch and the database can tell. */
@Component
class Rejects {

    private static final int PAGE = 1_000;

    private final JdbcClient jdbc;

    Rejects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Moves faulty rows out of the staged ones and says how many there were. */
    long rejectFaulty(List<Check> checks) {
        jdbc.sql("""
                        create temporary table faulty_line (row_number bigint primary key, code text, message text)
                        on commit drop
                        """).update();
        return checks.stream().mapToLong(this::remove).sum();
    }

    private long remove(Check check) {
        int found = jdbc.sql("insert into faulty_line " + check.faulty()).update();
        if (found > 0) {
            jdbc.sql("""
                            delete from %s s
                            using faulty_line f
                            where f.row_number = s.row_number
                            """.formatted(check.table())).update();
        }
        return found;
    }

    /** Of a correction, faulty rows that it did not bring are none of its; says how many are. */
    long leaveOthers() {
        jdbc.sql(
                        "delete from faulty_line f where not exists (select from taken_row t where t.row_number = f.row_number)")
                .update();
        return jdbc.sql("select count(*) from faulty_line").query(Long.class).single();
    }

    private record Faulty(long rowNumber, String code, String message) {}

    /** Keeps the faulty lines with their text, for which the file is read once more. */
    void keep(UUID batchId, Rows rows) {
        var page = page(0);
        var row = rows.next();
        while (!page.isEmpty()) {
            var texts = new ArrayList<String>();
            for (var faulty : page) {
                while (row != null && row.number() < faulty.rowNumber()) {
                    row = rows.next();
                }
                texts.add(row == null ? "" : row.text());
            }
            keep(batchId, page, texts);
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

    private void keep(UUID batchId, List<Faulty> page, List<String> texts) {
        var columns = Columns.of(page);
        jdbc.sql("""
                        insert into reject (batch_id, row_number, code, message, raw)
                        select :batchId, row_number, code, message, raw
                        from unnest(cast(:rows as bigint[]), cast(:codes as text[]), cast(:messages as text[]),
                                    cast(:texts as text[])) as t (row_number, code, message, raw)
                        """)
                .param("batchId", batchId)
                .param("rows", columns.column(Faulty::rowNumber))
                .param("codes", columns.column(Faulty::code))
                .param("messages", columns.column(Faulty::message))
                .param("texts", texts.toArray(String[]::new))
                .update();
    }
}
