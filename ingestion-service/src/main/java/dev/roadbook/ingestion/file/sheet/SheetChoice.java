package dev.roadbook.ingestion.file.sheet;

import dev.roadbook.ingestion.file.Dialect;
import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.UnreadableFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the sheet that counts, and the header in it, below whatever titles there are. */
final class SheetChoice {

    private static final int TITLES = 50;
    private static final int SHOWN = 20;
    private static final String ONE_ALONE = "Send the one that counts alone, or name it in the profile";

    private final Workbook workbook;
    private final Dialect dialect;

    SheetChoice(Workbook workbook, Dialect dialect) {
        this.workbook = workbook;
        this.dialect = dialect;
    }

    /** A sheet at the first row below its header. */
    record Chosen(Sheet sheet, List<String> header, boolean isWhole, Workbook.Cursor cursor) {}

    Chosen choose() throws IOException {
        @Nullable Chosen best = null;
        boolean isOnly = true;
        boolean done = false;
        try {
            for (var sheet : candidates()) {
                var found = find(sheet);
                if (found != null) {
                    isOnly &= best == null;
                    best = best == null ? found : better(best, found);
                }
            }
            var chosen = requireHeader(best, isOnly);
            done = true;
            return chosen;
        } finally {
            if (!done && best != null) {
                best.cursor().close();
            }
        }
    }

    /** Of two sheets the one with the header; not both stay open. */
    private Chosen better(Chosen one, Chosen other) {
        if (!other.isWhole()) {
            other.cursor().close();
            return one;
        }
        if (one.isWhole()) {
            other.cursor().close();
            throw new UnreadableFile(
                    FailureCode.NO_SHEET,
                    "the columns are on more than one sheet, as on '%s' and '%s', of: %s. %s"
                            .formatted(one.sheet().name(), other.sheet().name(), names(workbook.sheets()), ONE_ALONE));
        }
        one.cursor().close();
        return other;
    }

    /** Of a single sheet the reader of rows will say what its header lacks. */
    private Chosen requireHeader(@Nullable Chosen best, boolean isOnly) {
        if (best == null) {
            throw new UnreadableFile(FailureCode.EMPTY_FILE, "the file is empty");
        }
        if (!best.isWhole() && !isOnly) {
            throw new UnreadableFile(
                    FailureCode.MISSING_COLUMNS,
                    "no sheet has all columns that are needed, of: %s. %s"
                            .formatted(names(workbook.sheets()), ONE_ALONE));
        }
        return best;
    }

    private List<Sheet> candidates() {
        var sheets = workbook.sheets();
        var wanted = dialect.sheet();
        if (wanted != null) {
            var named = sheets.stream()
                    .filter(sheet -> sheet.name().strip().equalsIgnoreCase(wanted.strip()))
                    .toList();
            if (named.isEmpty()) {
                throw new UnreadableFile(
                        FailureCode.NO_SHEET,
                        "the workbook has no sheet '%s'. Its sheets are: %s".formatted(wanted, names(sheets)));
            }
            return named;
        }
        return sheets.stream().filter(Sheet::isShown).toList();
    }

    /** The sheet with its header; with the widest of its first rows where none is one, and nothing if it is blank. */
    private @Nullable Chosen find(Sheet sheet) throws IOException {
        var cursor = workbook.open(sheet);
        boolean kept = false;
        try {
            List<String> widest = List.of();
            for (int i = 0; i < TITLES; i++) {
                var row = cursor.next();
                if (row == null) {
                    break;
                }
                var cells = withoutBlanksAtTheEnd(row.cells());
                if (dialect.headers().test(cells)) {
                    kept = true;
                    return new Chosen(sheet, cells, true, cursor);
                }
                widest = cells.size() > widest.size() ? cells : widest;
            }
            kept = !widest.isEmpty();
            return kept ? new Chosen(sheet, widest, false, cursor) : null;
        } finally {
            if (!kept) {
                cursor.close();
            }
        }
    }

    private static List<String> withoutBlanksAtTheEnd(List<String> cells) {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        return List.copyOf(cells.subList(0, last));
    }

    private static String names(List<Sheet> sheets) {
        var names = sheets.stream()
                .limit(SHOWN)
                .map(sheet -> "'" + sheet.name() + "'")
                .collect(Collectors.joining(", "));
        return sheets.size() > SHOWN ? names + ", …" : names;
    }
}
