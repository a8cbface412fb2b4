package dev.roadbook.ingestion.file;

import java.util.ArrayList;
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
        return shortened(text.toString(), LONGEST_TEXT);
    }

    /** The cells of such a text; of a shortened one those that are whole. */
    public static List<String> cells(String text) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean closedBefore = !quoted && i > 0 && text.charAt(i - 1) == '"';
                quoted = !quoted;
                cell.append(closedBefore ? "\"" : "");
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (text.length() <= LONGEST_TEXT) {
            cells.add(cell.toString());
        }
        return List.copyOf(cells);
    }

    /** A text of a row without what a database cannot hold, and not for ever. */
    public static String shortened(String text, int longest) {
        var storable = text.replace('\0', '\ufffd');
        return storable.length() <= longest ? storable : storable.substring(0, longest) + "…";
    }

    /** The row as wide as its header; what stands beside the header's columns is not lost. */
    public Row fitted(int width) {
        int last = cells.size();
        while (last > width && cells.get(last - 1).isBlank()) {
            last--;
        }
        var fitted = new ArrayList<>(cells.subList(0, last));
        while (fitted.size() < width) {
            fitted.add("");
        }
        return new Row(number, fitted);
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
