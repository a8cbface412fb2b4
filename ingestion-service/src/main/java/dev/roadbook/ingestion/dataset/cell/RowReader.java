package dev.roadbook.ingestion.dataset.cell;

import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.profile.ColumnProfile;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one file as its source writes them. Not for several threads. */
public final class RowReader {

    private final Columns columns;
    private final Values values;

    /** Days later than the one after {@code today} are not believed. */
    public RowReader(ColumnProfile profile, List<Field> fields, List<String> header, LocalDate today) {
        this.columns = Columns.of(profile, fields, header);
        this.values = new Values(profile, today);
    }

    /** The row's cells, of which there must be as many as the header has. */
    public Cells read(Row row) {
        if (row.cells().size() != columns.width()) {
            throw new LineFault(
                    RejectCode.RAGGED_ROW,
                    "the row has %d cells, the header %d".formatted(row.cells().size(), columns.width()));
        }
        return new Cells(columns, values, row);
    }

    /** The place of the cell that is at fault, or null where the row is. */
    public @Nullable Integer place(Row row, LineFault fault) {
        var field = fault.field();
        return field == null ? null : columns.placeIn(row.cells(), field);
    }
}
