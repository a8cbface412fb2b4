package dev.roadbook.ingestion.status;

import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.Page;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads rejected lines. */
@Repository
class Rejects {

    static final Set<String> FILTERS = Set.of("code");

    private static final int FETCH_SIZE = 1_000;

    private final JdbcClient jdbc;

    Rejects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A rejected line as people see it. */
    record RejectView(long row, String code, String message, String raw) {}

    Page<RejectView> list(UUID batchId, ListQuery query) {
        var code = query.filter("code").orElse(null);
        var total = jdbc.sql("""
                        select count(*) from reject
                        where batch_id = :batchId and (:code::text is null or code = :code)
                        """)
                .param("batchId", batchId)
                .param("code", code)
                .query(Long.class)
                .single();
        var items = jdbc.sql("""
                        select row_number as row, code, message, raw
                        from reject
                        where batch_id = :batchId and (:code::text is null or code = :code)
                        order by row_number
                        limit :size offset :offset
                        """)
                .param("batchId", batchId)
                .param("code", code)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(RejectView.class)
                .list();
        return Page.of(items, query, total, null);
    }

    /** Hands on every rejected line, however many. */
    @Transactional(readOnly = true)
    public void each(UUID batchId, ListQuery query, Consumer<RejectView> consumer) {
        try (var rows = jdbc
                .sql("""
                        select row_number as row, code, message, raw
                        from reject
                        where batch_id = :batchId and (:code::text is null or code = :code)
                        order by row_number
                        """)
                .param("batchId", batchId)
                .param("code", query.filter("code").orElse(null))
                .withFetchSize(FETCH_SIZE)
                .query(RejectView.class)
                .stream()) {
            rows.forEach(consumer);
        }
    }
}
