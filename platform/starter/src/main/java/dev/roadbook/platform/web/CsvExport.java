package dev.roadbook.platform.web;

import static java.util.stream.Collectors.joining;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as RFC 4180, with text that a spreadsheet would run as a formula made harmless. */
public final class CsvExport implements AutoCloseable {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";

    private final CsvWriter csv;

    public CsvExport(Writer writer, List<String> header) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(header.stream().map(CsvExport::harmless).toList());
    }

    /** Numbers, days and instants stay as they are; text is made harmless; null becomes an empty cell. */
    public void row(@Nullable Object... cells) {
        var row = new String[cells.length];
        for (int i = 0; i < cells.length; i++) {
            row[i] = cell(cells[i]);
        }
        csv.writeRecord(row);
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case CharSequence text -> harmless(text.toString());
            case Collection<?> words ->
                harmless(words.stream().map(Object::toString).collect(joining(" ")));
            default -> value.toString();
        };
    }

    private static String harmless(String text) {
        var unquoted = text.startsWith("'") ? text.substring(1) : text;
        var risky = !unquoted.isEmpty() && FORMULA_STARTS.indexOf(unquoted.charAt(0)) >= 0;
        return risky ? "'" + text : text;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
