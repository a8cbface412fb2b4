package dev.roadbook.platform.list;

import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.MultiValueMap;

/** Answers lists: a page of rows, or all of them as a file. The scope names columns and the values they must have. */
public final class Lists {

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;

    Lists(JdbcClient jdbc, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public <T extends Record> Page<T> page(
            SqlList<T> list, MultiValueMap<String, String> parameters, Map<String, String> scope) {
        return list.page(jdbc, list.query(parameters), scope);
    }

    public <T extends Record> void export(
            SqlList<T> list,
            MultiValueMap<String, String> parameters,
            Map<String, String> scope,
            String fileName,
            HttpServletResponse response)
            throws IOException {
        var query = list.query(parameters);
        try (var csv = CsvDownload.to(response, fileName, list.view())) {
            transactions.executeWithoutResult(_ -> list.each(jdbc, query, scope, csv::row));
        }
    }
}
