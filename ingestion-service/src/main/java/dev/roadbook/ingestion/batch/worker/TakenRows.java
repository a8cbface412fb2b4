package dev.roadbook.ingestion.batch.worker;

import dev.roadbook.ingestion.dataset.CopyBuffer;
import dev.roadbook.ingestion.dataset.StagedTable;
import dev.roadbook.ingestion.file.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which rows a batch takes. A correction is read among all rows of its file, so that numbering and checks see them together, and
 * takes only those it brings.
 */
@Component
class TakenRows {

    private final JdbcClient jdbc;

    TakenRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rows that are taken; every one where none are told. */
    record Taken(@Nullable Set<Long> numbers) {

        boolean isEverything() {
            return numbers == null;
        }

        boolean holds(Row row) {
            return numbers == null || numbers.contains(row.number());
        }
    }

    /** Makes them known to statements as {@code taken_row}, which is empty where every row is taken. */
    Taken note(Optional<Set<Long>> brought) {
        jdbc.sql("create temporary table taken_row (row_number bigint primary key) on commit drop")
                .update();
        brought.ifPresent(numbers -> jdbc.sql("insert into taken_row select unnest(cast(:numbers as bigint[]))")
                .param("numbers", numbers.stream().map(String::valueOf).toArray(String[]::new))
                .update());
        jdbc.sql("analyze taken_row").update();
        return new Taken(brought.orElse(null));
    }

    /** Leaves out of the staged rows those that the file has and the correction does not bring. */
    void leaveOthers(List<CopyBuffer> staged) {
        staged.stream()
                .map(CopyBuffer::table)
                .filter(StagedTable::isNumbered)
                .forEach(table -> jdbc.sql("""
                                delete from %s s
                                where not exists (select from taken_row t where t.row_number = s.row_number)
                                """.formatted(table.name())).update());
    }
}
