package dev.roadbook.ingestion.batch.mend;

import dev.roadbook.platform.web.ProblemException;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rejected rows that something is done to: those named, else all with one and the same fault.
 *
 * @param rows their numbers in the file
 * @param code why they are rejected
 * @param place of the cell at fault, from 0
 * @param value what that cell says
 */
record RowSelection(
        @Nullable @Size(max = MOST_NAMED) List<Long> rows,
        @Nullable String code,
        @Nullable Integer place,
        @Nullable String value) {

    static final int MOST_NAMED = 1_000;

    RowSelection {
        rows = rows == null ? null : List.copyOf(rows);
        if (rows == null && code == null) {
            throw ProblemException.badParameter("rows", "name rows, or the code they are rejected for");
        }
    }

    /** Parameters of {@link #CONDITION}. */
    String @Nullable [] numbers() {
        return rows == null ? null : rows.stream().map(String::valueOf).toArray(String[]::new);
    }

    /** What holds of a selected row of {@code reject r}. */
    static final String CONDITION = """
            (cast(:rows as bigint[]) is null or r.row_number = any (cast(:rows as bigint[])))
                and (cast(:code as text) is null or r.code = :code)
                and (cast(:place as int) is null or r.place = :place)
                and (cast(:value as text) is null or r.value = :value)""";
}
