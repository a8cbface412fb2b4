package dev.roadbook.ingestion.status;

import dev.roadbook.platform.web.Freshness;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads batches with the progress of those being worked. */
@Repository
class BatchQueries {

    static final Set<String> FILTERS = Set.of("state", "source");

    private static final Map<String, String> SORTS = Map.of(
            "received_at", "b.position",
            "completed_at", "b.completed_at",
            "file_name", "lower(b.file_name)",
            "line_count", "b.line_count",
            "rejected_count", "b.rejected_count");

    private static final String COLUMNS = """
            select b.id, b.source, b.file_name, b.state, b.failure_reason, b.received_at, b.completed_at, b.size_bytes,
                b.line_count, b.accepted_count, b.rejected_count, b.new_count, b.changed_count, b.unchanged_count, b.order_count, b.account_count, b.first_order_date,
                b.last_order_date, b.net_revenue, b.currency, b.uploaded_by, l.stage, l.done, l.total, l.rows_done,
                extract(epoch from clock_timestamp() - l.started_at)::double precision as seconds
            from batch b
            left join lane l on l.batch_id = b.id and b.state in ('PARSING', 'PUBLISHING')
            """;

    private static final String MATCHING = """
            where (:state::text is null or b.state = :state)
                and (:source::text is null or b.source = :source)
                and (:q::text is null or b.file_name ilike :q escape '\\')
            """;

    private static final int FETCH_SIZE = 1_000;

    private final JdbcClient jdbc;

    BatchQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static Set<String> sorts() {
        return SORTS.keySet();
    }

    Optional<BatchView> find(UUID id) {
        return jdbc.sql(COLUMNS + "where b.id = :id")
                .param("id", id)
                .query(BatchQueries::view)
                .optional();
    }

    Page<BatchView> list(ListQuery query) {
        long total = matching(jdbc.sql("select count(*) from batch b " + MATCHING), query)
                .query(Long.class)
                .single();
        return Page.of(page(query), query, total, freshness());
    }

    /** Hands on every batch, however many. */
    @Transactional(readOnly = true)
    public void each(ListQuery query, Consumer<BatchView> consumer) {
        try (var rows = matching(jdbc.sql(COLUMNS + MATCHING + orderBy(query)), query)
                .withFetchSize(FETCH_SIZE)
                .query(BatchQueries::view)
                .stream()) {
            rows.forEach(consumer);
        }
    }

    List<BatchView> page(ListQuery query) {
        return matching(jdbc.sql(COLUMNS + MATCHING + orderBy(query) + " limit :size offset :offset"), query)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(BatchQueries::view)
                .list();
    }

    private static JdbcClient.StatementSpec matching(JdbcClient.StatementSpec statement, ListQuery query) {
        return statement
                .param("state", query.filter("state").orElse(null))
                .param("source", query.filter("source").orElse(null))
                .param("q", query.pattern().orElse(null));
    }

    private static String orderBy(ListQuery query) {
        var keys = query.sorts().stream()
                .map(sort -> SORTS.get(sort.field()) + (sort.descending() ? " desc nulls last" : " nulls last"))
                .collect(Collectors.joining(", "));
        return "order by " + (keys.isEmpty() ? "" : keys + ", ") + "b.position desc";
    }

    private @Nullable Freshness freshness() {
        return jdbc.sql("""
                        select id, completed_at, (select max(last_order_date) from batch where state = 'COMPLETED') as until
                        from batch
                        where state = 'COMPLETED'
                        order by completed_at desc
                        limit 1
                        """)
                .query((row, _) -> new Freshness(
                        row.getObject("until", LocalDate.class),
                        row.getString("id"),
                        instant(row, "completed_at"),
                        null,
                        null))
                .optional()
                .orElse(null);
    }

    private static BatchView view(ResultSet row, int number) throws SQLException {
        var pulse = new Pulse(
                row.getString("stage"),
                row.getLong("done"),
                row.getLong("total"),
                row.getLong("rows_done"),
                row.getDouble("seconds"));
        var state = row.getString("state");
        boolean running = pulse.stage() != null;
        boolean reading = running && state.equals("PARSING");
        return new BatchView(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("file_name"),
                state,
                row.getString("failure_reason"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                instant(row, "completed_at"),
                row.getLong("size_bytes"),
                reading ? pulse.rows() : row.getLong("line_count"),
                row.getLong("accepted_count"),
                row.getLong("rejected_count"),
                row.getObject("new_count", Long.class),
                row.getObject("changed_count", Long.class),
                row.getObject("unchanged_count", Long.class),
                row.getLong("order_count"),
                row.getLong("account_count"),
                row.getObject("first_order_date", LocalDate.class),
                row.getObject("last_order_date", LocalDate.class),
                row.getBigDecimal("net_revenue"),
                row.getString("currency"),
                pulse.percent(state),
                running ? pulse.rowsPerSecond() : null,
                running ? pulse.etaSeconds() : null,
                row.getString("uploaded_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
