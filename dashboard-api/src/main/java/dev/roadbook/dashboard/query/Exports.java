package dev.roadbook.dashboard.query;

import dev.roadbook.platform.web.CsvExport;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Streams a list as CSV: however long it is, only a few of its rows are in memory. */
@Component
public class Exports {

    public static final String CSV = "text/csv";

    private final JdbcClient cursor;
    private final TransactionTemplate transaction;

    Exports(DataSource database, PlatformTransactionManager transactions, QueryProperties properties) {
        var template = new JdbcTemplate(database);
        template.setFetchSize(properties.exportFetchSize());
        this.cursor = JdbcClient.create(template);
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** Writes every row of the statement; columns that hold lists are left out. */
    public <R extends Record> void write(
            HttpServletResponse response, String file, Class<R> type, String sql, Where where, RowMapper<R> mapper)
            throws IOException {
        response.setContentType(CSV);
        response.setCharacterEncoding("UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString());
        var columns = RecordColumn.of(type).stream()
                .filter(column ->
                        !Collection.class.isAssignableFrom(column.accessor().getReturnType()))
                .toList();
        // A cursor lives in a transaction; without one the driver would read every row at once.
        try (var csv = new CsvExport(
                response.getWriter(), columns.stream().map(RecordColumn::name).toList())) {
            RowCallbackHandler writer = row -> csv.row(cells(columns, mapper.mapRow(row, row.getRow())));
            transaction.executeWithoutResult(
                    _ -> cursor.sql(sql).params(where.parameters()).query(writer));
        }
    }

    private static @Nullable Object[] cells(List<RecordColumn> columns, Record row) {
        return columns.stream().map(column -> column.valueIn(row)).toArray();
    }
}
