package dev.roadbook.ingestion.file;

import java.util.Comparator;
import java.util.List;

/** Finds what separates the columns of a text: the candidate that splits its first lines best and most evenly. */
final class Delimiters {

    private static final List<Character> CANDIDATES = List.of(',', ';', '\t', '|');
    private static final int LINES = 10;

    private Delimiters() {}

    static char sniff(String beginning) {
        var lines =
                beginning.lines().filter(line -> !line.isBlank()).limit(LINES).toList();
        return CANDIDATES.stream()
                .max(Comparator.comparingInt(candidate -> score(candidate, lines)))
                .orElseThrow();
    }

    /** The header counts most; lines that agree with it confirm. */
    private static int score(char candidate, List<String> lines) {
        if (lines.isEmpty()) {
            return 0;
        }
        int columns = count(candidate, lines.getFirst());
        long agreeing =
                lines.stream().filter(line -> count(candidate, line) == columns).count();
        return columns == 0 ? 0 : columns * 100 + (int) agreeing;
    }

    private static int count(char candidate, String line) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == candidate && !quoted) {
                count++;
            }
        }
        return count;
    }
}
