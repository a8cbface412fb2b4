package dev.roadbook.ingestion.file;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number line of the text it begins at, or its place among the objects of a JSON file; counted from 1
 */
public record Row(long number, List<String> cells) {

    private static final int LONGEST_TEXT = 4_000;

    /** The row as CSV, shortened if need be, and without what a database cannot hold. */
    public String text() {
        var text = new StringBuilder();
        for (int i = 0; i < cells.size() && text.length() <= LONGEST_TEXT; i++) {
            text.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        var storable = text.toString().replace('\0', '\ufffd');
        return storable.length() <= LONGEST_TEXT ? storable : storable.substring(0, LONGEST_TEXT) + "…";
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
