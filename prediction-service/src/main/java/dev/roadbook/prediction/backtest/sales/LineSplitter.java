package dev.roadbook.prediction.backtest.sales;

import java.util.ArrayList;
import java.util.List;

/** Cuts a line into its cells; quotes keep separators, and doubled ones stand for themselves. */
record LineSplitter(char separator) {

    private static final char BLANK = ' ';

    /** The separator that occurs most often; blanks where there is none, as in files of fixed width. */
    static LineSplitter of(String line) {
        char best = BLANK;
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t', '|'}) {
            long count = line.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return new LineSplitter(best);
    }

    List<String> split(String line) {
        if (separator == BLANK) {
            return List.of(line.strip().split("\\s+"));
        }
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
