package dev.roadbook.ingestion.dataset.cell;

import dev.roadbook.ingestion.dataset.cell.ParsedLine.Rejected;
import dev.roadbook.ingestion.file.Row;

/** Keeps a rejected row as text. */
public final class RawRow {

    private static final int LONGEST = 4_000;

    private RawRow() {}

    public static Rejected rejected(Row row, RejectCode code, String message) {
        return new Rejected(row.number(), code, message, text(row));
    }

    /** The row as CSV, shortened if need be, and without what a database cannot hold. */
    public static String text(Row row) {
        var text = new StringBuilder();
        for (int i = 0; i < row.cells().size() && text.length() <= LONGEST; i++) {
            text.append(i == 0 ? "" : ",").append(quoted(row.cells().get(i)));
        }
        var storable = text.toString().replace('\0', '\ufffd');
        return storable.length() <= LONGEST ? storable : storable.substring(0, LONGEST) + "…";
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
