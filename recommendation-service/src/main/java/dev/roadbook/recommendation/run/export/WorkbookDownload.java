package dev.roadbook.recommendation.run.export;

import dev.roadbook.platform.web.RecordColumn;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * Rows answered as a workbook of one sheet: a row a record, a column a component. Text is text whatever it begins with, also once
 * somebody edits it. Only a few rows are in memory.
 */
final class WorkbookDownload<R extends Record> {

    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** As many as a sheet has, but for the header. */
    static final int MOST_ROWS = 1_048_575;

    private static final int FLUSHED = 1_000;
    private static final String TEXT = "@";
    private static final String DAY = "yyyy-mm-dd";
    private static final double WIDTH = 18;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final List<RecordColumn> columns;
    private int row;

    WorkbookDownload(OutputStream out, Class<R> type) {
        this.workbook = new Workbook(out, "Roadbook", null);
        this.sheet = workbook.newWorksheet("Recommendations");
        this.columns = RecordColumn.of(type);
        writeHeader();
    }

    /** Says in the response's headers what is coming. */
    static <R extends Record> WorkbookDownload<R> to(HttpServletResponse response, String fileName, Class<R> type)
            throws IOException {
        response.setContentType(MEDIA_TYPE);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        return new WorkbookDownload<>(response.getOutputStream(), type);
    }

    private void writeHeader() {
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(0, column, columns.get(column).name());
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(0, 1);
    }

    void row(R record) {
        row++;
        for (int column = 0; column < columns.size(); column++) {
            write(column, columns.get(column).valueIn(record));
        }
        if (row % FLUSHED == 0) {
            flush();
        }
    }

    private void write(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(row, column, number);
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            default -> {
                // Not among the texts that cells share: those would all stay in memory.
                sheet.inlineString(row, column, value.toString());
                sheet.style(row, column).format(TEXT).set();
            }
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that ends without this cannot be opened, so that nobody takes a part for the whole. */
    void finish() throws IOException {
        workbook.finish();
    }
}
