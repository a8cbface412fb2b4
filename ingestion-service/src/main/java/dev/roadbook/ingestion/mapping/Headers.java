package dev.roadbook.ingestion.mapping;

import dev.roadbook.ingestion.dataset.cell.ColumnName;
import dev.roadbook.ingestion.file.Dialect;
import dev.roadbook.ingestion.file.Rows;
import dev.roadbook.ingestion.file.StoredFiles;
import dev.roadbook.ingestion.file.UnreadableFile;
import dev.roadbook.ingestion.storage.IncomingFile;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the header of a file of which nobody says how its source writes. */
@Component
class Headers {

    private static final int SAMPLED_ROWS = 500;
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    private final StoredFiles files;

    Headers(StoredFiles files) {
        this.files = files;
    }

    /** The header, and what the rows below it look like. */
    FileSample sample(IncomingFile file, @Nullable String sheet, Predicate<List<String>> known) {
        try (var rows = open(file, sheet, known)) {
            var writing = new Writing();
            var columns =
                    rows.header().stream().map(_ -> new ColumnContent(writing)).toList();
            var row = rows.next();
            for (int i = 0; row != null && i < SAMPLED_ROWS; i++) {
                for (int place = 0; place < Math.min(columns.size(), row.cells().size()); place++) {
                    columns.get(place).add(row.cells().get(place));
                }
                row = rows.next();
            }
            return new FileSample(rows.header(), columns);
        }
    }

    /** The header alone. */
    List<String> header(IncomingFile file, Predicate<List<String>> known) {
        try (var rows = open(file, null, known)) {
            return rows.header();
        }
    }

    /** Below a header that is known; else, in a workbook, below the row that reads most like one. */
    private Rows open(IncomingFile file, @Nullable String sheet, Predicate<List<String>> known) {
        var likeliest = new Likeliest(known);
        Rows rows = null;
        try {
            rows = files.open(file, dialect(sheet, likeliest));
        } catch (UnreadableFile e) {
            if (!likeliest.isNeeded()) {
                throw e;
            }
        }
        if (rows != null && !likeliest.isNeeded()) {
            return rows;
        }
        if (rows != null) {
            rows.close();
        }
        var header = likeliest.row();
        return files.open(file, dialect(sheet, header::equals));
    }

    private static Dialect dialect(@Nullable String sheet, Predicate<List<String>> headers) {
        return new Dialect(FALLBACK, '.', DateTimeFormatter.ISO_LOCAL_DATE, sheet, headers);
    }

    /** Looks for a known header and remembers the row with the most different names on the way. */
    private static final class Likeliest implements Predicate<List<String>> {

        private final Predicate<List<String>> known;
        private final Writing writing = new Writing();
        private List<String> row = List.of();
        private long names;
        private boolean found;

        Likeliest(Predicate<List<String>> known) {
            this.known = known;
        }

        @Override
        public boolean test(List<String> cells) {
            boolean isKnown = known.test(cells);
            found |= isKnown;
            long here = names(cells);
            if (here > names) {
                row = new ArrayList<>(cells);
                names = here;
            }
            return isKnown;
        }

        private long names(List<String> cells) {
            return cells.stream()
                    .map(String::strip)
                    .filter(cell -> !ColumnName.key(cell).isEmpty())
                    .filter(cell -> !writing.isNumberWithPoint(cell) && !writing.isNumberWithComma(cell))
                    .filter(cell -> writing.daysOf(cell).isEmpty())
                    .collect(Collectors.toSet())
                    .size();
        }

        boolean isNeeded() {
            return !found && names > 1;
        }

        List<String> row() {
            return row;
        }
    }
}
