package dev.roadbook.ingestion.dataset;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/** Reads results of any length, a few thousand rows at a time; needs a transaction, without which all come at once. */
@Component
public class Cursor {

    private static final int FETCH = 2_000;

    private final JdbcTemplate jdbc;

    Cursor(DataSource database) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(FETCH);
    }

    /** Sorts in memory rather than on disk until the transaction ends; a batch is larger than an ordinary request. */
    public void allowLargeSorts() {
        jdbc.execute("set local work_mem = '64MB'; set local jit = off");
    }

    public void each(String sql, UUID batchId, RowCallbackHandler handler) {
        jdbc.query(sql, handler, batchId);
    }

    public void each(String sql, RowCallbackHandler handler, Object... parameters) {
        jdbc.query(sql, handler, parameters);
    }
}
