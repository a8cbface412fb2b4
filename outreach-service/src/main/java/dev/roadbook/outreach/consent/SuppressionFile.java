package dev.roadbook.outreach.consent;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.roadbook.platform.web.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** Addresses in a text with comma or semicolon and a header, such as this list's export or that of another mail programme. */
final class SuppressionFile {

    static final int MOST_ROWS = 10_000;
    private static final int MOST_BYTES = 2_000_000;
    private static final String EMAIL = "email";

    private SuppressionFile() {}

    /**
     * A line.
     *
     * @param number its number, the header's being one
     * @param cells what it says, by column
     */
    record Line(long number, Map<String, String> cells) {

        /** What the cell says, if the column is there and not empty. */
        Optional<String> cell(String column) {
            return Optional.ofNullable(cells.get(column)).map(String::strip).filter(text -> !text.isEmpty());
        }
    }

    static List<Line> read(InputStream content) throws IOException {
        var bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw refused("file_too_large", "The file has more than " + MOST_BYTES + " bytes.");
        }
        try {
            return lines(bytes);
        } catch (CsvParseException | UncheckedIOException e) {
            throw refused("unreadable_csv", "The file is no CSV text in UTF-8.", e);
        }
    }

    private static List<Line> lines(byte[] bytes) throws IOException {
        try (var csv = CsvReader.builder()
                .fieldSeparator(separator(bytes))
                .detectBomHeader(true)
                .skipEmptyLines(true)
                .ofCsvRecord(
                        new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder()))) {
            var records = csv.iterator();
            var header = records.hasNext() ? header(records.next()) : List.<String>of();
            if (!header.contains(EMAIL)) {
                throw refused("missing_column", "The first line names no column email.");
            }
            var lines = new ArrayList<Line>();
            while (records.hasNext()) {
                if (lines.size() == MOST_ROWS) {
                    throw refused("too_many_rows", "The file has more than " + MOST_ROWS + " lines.");
                }
                lines.add(line(records.next(), header));
            }
            return lines;
        } catch (CharacterCodingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static char separator(byte[] bytes) {
        for (byte each : bytes) {
            if (each == ';') {
                return ';';
            }
            if (each == ',' || each == '\n') {
                return ',';
            }
        }
        return ',';
    }

    private static List<String> header(CsvRecord record) {
        return record.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT).replace(' ', '_'))
                .toList();
    }

    private static Line line(CsvRecord record, List<String> header) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Math.min(header.size(), record.getFieldCount()); i++) {
            cells.putIfAbsent(header.get(i), record.getField(i));
        }
        return new Line(record.getStartingLineNumber(), cells);
    }

    private static ProblemException refused(String code, String detail) {
        return new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
    }

    private static ProblemException refused(String code, String detail, Throwable cause) {
        var refusal = refused(code, detail);
        refusal.initCause(cause);
        return refusal;
    }
}
