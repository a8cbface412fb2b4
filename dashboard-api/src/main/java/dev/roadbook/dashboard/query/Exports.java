package dev.roadbook.dashboard.query;

import dev.roadbook.platform.web.CsvDownload;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import javax.sql.DataSource;
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
        // A cursor lives in a transaction; without one the driver would read every row at once.
        try (var csv = CsvDownload.to(response, file, type)) {
            RowCallbackHandler writer = row -> csv.row(mapper.mapRow(row, row.getRow()));
            transaction.executeWithoutResult(
                    _ -> cursor.sql(sql).params(where.parameters()).query(writer));
        }
    }
}
