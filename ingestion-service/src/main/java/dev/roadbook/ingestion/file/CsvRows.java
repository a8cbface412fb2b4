package dev.roadbook.ingestion.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Rows of a delimited text. */
final class CsvRows implements Rows {

    private static final int SNIFFED = 32 * 1024;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final LongSupplier bytesRead;
    private final List<String> header;

    private CsvRows(CsvReader<CsvRecord> reader, LongSupplier bytesRead) {
        this.reader = reader;
        this.records = reader.iterator();
        this.bytesRead = bytesRead;
        var first = next();
        if (first == null) {
            throw new UnreadableFile(FailureCode.EMPTY_FILE, "the file is empty");
        }
        this.header = first.cells();
    }

    static CsvRows of(InputStream content, Charset charset, FileProperties limits, LongSupplier bytesRead)
            throws IOException {
        var text = new BufferedReader(new InputStreamReader(content, strict(charset)), SNIFFED);
        skipByteOrderMark(text);
        text.mark(SNIFFED);
        var beginning = new char[SNIFFED];
        int length = Math.max(0, text.read(beginning, 0, SNIFFED));
        text.reset();
        var handler = CsvRecordHandler.builder()
                .maxFields(limits.maxColumns())
                .maxFieldSize(limits.maxCellLength())
                .maxRecordSize(limits.maxRowLength())
                .build();
        var reader = CsvReader.builder()
                .fieldSeparator(Delimiters.sniff(new String(beginning, 0, length)))
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(handler, text);
        return new CsvRows(reader, bytesRead);
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private static void skipByteOrderMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\ufeff') {
            text.reset();
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public @Nullable Row next() {
        try {
            if (!records.hasNext()) {
                return null;
            }
            var record = records.next();
            return new Row(record.getStartingLineNumber(), record.getFields());
        } catch (CsvParseException e) {
            throw unreadable(e);
        }
    }

    private static UnreadableFile unreadable(CsvParseException failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
            if (cause instanceof UnreadableFile reason) {
                return reason;
            }
        }
        return new UnreadableFile(
                FailureCode.MALFORMED_CONTENT, "the text is not well-formed CSV: " + cause.getMessage(), failure);
    }

    @Override
    public long bytesRead() {
        return bytesRead.getAsLong();
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
