package dev.roadbook.ingestion.file.sheet;

/** What sheets call their columns and cells, and how they number things. */
public final class CellReference {

    private static final int LETTERS = 26;
    /** Beyond what any workbook has. */
    private static final int MOST_LETTERS = 4;

    private static final int MOST_DIGITS = 9;

    private CellReference() {}

    /** The column of {@code AB12}, from 0; less than zero if it is none. */
    public static int column(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            if (c >= '0' && c <= '9') {
                break;
            }
            if (c < 'A' || c > 'Z' || i == MOST_LETTERS) {
                return -1;
            }
            column = column * LETTERS + (c - 'A' + 1);
        }
        return column - 1;
    }

    /** The number that a file gives something, or less than zero if it is none. */
    public static int number(String text) {
        if (text.isEmpty() || text.length() > MOST_DIGITS) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
