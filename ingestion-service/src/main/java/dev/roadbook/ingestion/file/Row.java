package dev.roadbook.ingestion.file;

import java.util.List;

/**
 * A row of a file.
 *
 * @param number line of the text it begins at, its number in the sheet, or its place among the objects of a JSON file; counted
 *     from 1
 */
public record Row(long number, List<String> cells) {

    private static final int LONGEST_TEXT = 4_000;
    private static final int LETTERS = 26;

    /** The row as CSV, shortened if need be, and without what a database cannot hold. */
    public String text() {
        var text = new StringBuilder();
        for (int i = 0; i < cells.size() && text.length() <= LONGEST_TEXT; i++) {
            text.append(i == 0 ? "" : ",").append(quoted(cells.get(i)));
        }
        var storable = text.toString().replace('\0', '\ufffd');
        return storable.length() <= LONGEST_TEXT ? storable : storable.substring(0, LONGEST_TEXT) + "…";
    }

    /** What spreadsheets call the column of a place: {@code AB} of 27. */
    public static String letters(int place) {
        var letters = new StringBuilder();
        for (int rest = place; rest >= 0; rest = rest / LETTERS - 1) {
            letters.insert(0, (char) ('A' + rest % LETTERS));
        }
        return letters.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
