package dev.roadbook.ingestion.file.sheet.xls;

import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.file.sheet.RowBuilder;
import dev.roadbook.ingestion.file.sheet.Workbook;
import org.jspecify.annotations.Nullable;

/** Reads a sheet of the old format from its first row to its last. */
final class XlsSheet implements Workbook.Cursor {

    private final BiffRecords records;
    private final BiffCells cells;
    private final RowBuilder row;
    private BiffCells.@Nullable Cells ahead;
    private boolean begun;

    XlsSheet(BiffRecords records, BiffCells cells, RowBuilder row) {
        this.records = records;
        this.cells = cells;
        this.row = row;
    }

    @Override
    public @Nullable Row next() {
        return Compound.undamaged(this::read);
    }

    private @Nullable Row read() {
        if (!begun) {
            begun = true;
            records.next();
            ahead = nextCells();
        }
        while (ahead != null) {
            int number = ahead.row();
            row.begin(number + 1);
            while (ahead != null && ahead.row() == number) {
                put(ahead);
                ahead = nextCells();
            }
            if (!row.isBlank()) {
                return row.row();
            }
        }
        return null;
    }

    private void put(BiffCells.Cells some) {
        for (int i = 0; i < some.contents().size(); i++) {
            row.put(some.column() + i, some.contents().get(i));
        }
    }

    /** Charts within the sheet begin and end like sheets. */
    private BiffCells.@Nullable Cells nextCells() {
        int depth = 0;
        for (int kind = records.next(); kind != BiffRecords.END || depth > 0; kind = records.next()) {
            if (kind == BiffRecords.BEGIN) {
                depth++;
            } else if (kind == BiffRecords.END) {
                depth--;
            }
            var found = depth == 0 ? cells.of(kind, records) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public double share() {
        return records.share();
    }

    @Override
    public void close() {
        records.close();
    }
}
