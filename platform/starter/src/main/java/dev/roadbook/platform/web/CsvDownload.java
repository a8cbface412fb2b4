package dev.roadbook.platform.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A list answered as a file: a row a record, a column a component. Components that hold words have them one after the
 * other; those that hold records are left out.
 */
public final class CsvDownload<R extends Record> implements AutoCloseable {

    public static final String MEDIA_TYPE = "text/csv";

    private final List<RecordColumn> columns;
    private final CsvExport csv;

    private CsvDownload(List<RecordColumn> columns, CsvExport csv) {
        this.columns = columns;
        this.csv = csv;
    }

    /** Says in the response's headers what is coming; the caller writes the rows, one after the other, and closes it. */
    public static <R extends Record> CsvDownload<R> to(HttpServletResponse response, String fileName, Class<R> type)
            throws IOException {
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(fileName).build().toString());
        var columns =
                RecordColumn.of(type).stream().filter(CsvDownload::fitsACell).toList();
        var header = columns.stream().map(RecordColumn::name).toList();
        return new CsvDownload<>(columns, new CsvExport(response.getWriter(), header));
    }

    private static boolean fitsACell(RecordColumn column) {
        return switch (column.accessor().getGenericReturnType()) {
            case ParameterizedType list ->
                list.getActualTypeArguments()[0] instanceof Class<?> type && (type == String.class || type.isEnum());
            default -> true;
        };
    }

    /** The same with rows that are at hand. */
    public static <R extends Record> void write(
            HttpServletResponse response, String fileName, Class<R> type, List<R> rows) throws IOException {
        try (var csv = to(response, fileName, type)) {
            rows.forEach(csv::row);
        }
    }

    public void row(R record) {
        csv.row(columns.stream().map(column -> column.valueIn(record)).toArray());
    }

    @Override
    public void close() {
        csv.close();
    }
}
