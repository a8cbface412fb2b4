package dev.roadbook.ingestion.batch.mend;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import dev.roadbook.ingestion.file.Row;
import dev.roadbook.ingestion.file.Rows;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of mended rows: before the columns of the file they are from it has one more, that says which row of it each is. Its
 * name tells the file, so that no two files' mended rows are ever taken for one delivery.
 */
final class MendedFile {

    private static final String NUMBER = "Row of ";

    private MendedFile() {}

    /** Writes rows to their end. Every cell is quoted, so that nobody has to guess what separates them. */
    static void write(Writer writer, UUID of, Rows mended) throws IOException {
        try (var csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.ALWAYS).build(writer)) {
            csv.writeRecord(with(NUMBER + of, mended.header()));
            for (var row = mended.next(); row != null; row = mended.next()) {
                csv.writeRecord(with(Long.toString(row.number()), row.cells()));
            }
        }
    }

    /** A cell cannot be told from one without what is no text, which would make the file none either. */
    private static List<String> with(String first, List<String> cells) {
        var all = new ArrayList<String>(cells.size() + 1);
        all.add(first);
        cells.forEach(cell -> all.add(cell.replaceAll("[\\p{Cc}&&[^\\t\\n\\r]]", " ")));
        return all;
    }

    /** The rows of such a file under the numbers they have in the one they are from. */
    static Rows read(Rows file) {
        var header = file.header().subList(1, file.header().size());
        return new Rows() {
            @Override
            public List<String> header() {
                return header;
            }

            @Override
            public @Nullable Row next() {
                var row = file.next();
                return row == null ? null : numbered(row.cells());
            }

            @Override
            public long bytesRead() {
                return file.bytesRead();
            }

            @Override
            public void close() {
                file.close();
            }
        };
    }

    private static Row numbered(List<String> cells) {
        return new Row(Long.parseLong(cells.getFirst()), cells.subList(1, cells.size()));
    }
}
