package dev.roadbook.ingestion.batch.view;

import dev.roadbook.ingestion.batch.BatchState;
import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.web.Freshness;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of batches, with the progress of those being worked. */
@Configuration(proxyBeanMethods = false)
class BatchList {

    private static final Set<String> RATED = Set.of("COMPLETED", "QUARANTINED");

    @Bean
    SqlList<BatchView> batchViews(Lists lists, JdbcClient jdbc) {
        return lists.of(BatchView.class, "batches.csv")
                .columns("""
                        b.id, b.source, b.file_name, b.state, b.failure_code, b.failure_reason, b.received_at, b.completed_at,
                            b.size_bytes, b.line_count, b.accepted_count, b.rejected_count, b.new_count,
                            b.changed_count, b.unchanged_count, b.order_count, b.account_count, b.first_order_date,
                            b.last_order_date, b.net_revenue, b.currency, b.uploaded_by,
                            b.state = 'COMPLETED' and b.undo_kind is not null and b.expired_at is null as undoable, b.undo_reason, b.undone_by,
                            b.undo_requested_at, b.undone_at, b.corrects, l.stage, l.done, l.total,
                            l.rows_done, extract(epoch from clock_timestamp() - l.started_at)::float8 as seconds
                        """)
                .from(
                        "batch b left join lane l on l.batch_id = b.id and b.state in ('PARSING', 'PUBLISHING', 'UNDOING')")
                .open()
                .search("b.file_name")
                .filter("state", Filter.exact("b.state", BatchState.class))
                .filter("failure_code", Filter.exact("b.failure_code", FailureCode.class))
                .filter("source", Filter.equal("b.source"))
                .sort("received_at", "b.position")
                .sort("completed_at", "b.completed_at")
                .sort("file_name", "lower(b.file_name)")
                .sort("line_count", "b.line_count")
                .sort("rejected_count", "b.rejected_count")
                .order("-received_at")
                .key("b.id")
                .rows(BatchList::view)
                .freshness(() -> freshness(jdbc))
                .build();
    }

    private static @Nullable Freshness freshness(JdbcClient jdbc) {
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
        var quality = RATED.contains(state) ? quality(row) : null;
        return new BatchView(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getString("file_name"),
                state,
                row.getString("failure_code"),
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
                row.getString("uploaded_by"),
                row.getBoolean("undoable"),
                row.getString("undo_reason"),
                row.getString("undone_by"),
                instant(row, "undo_requested_at"),
                instant(row, "undone_at"),
                row.getObject("corrects", UUID.class),
                quality == null ? null : quality.score(),
                quality == null ? null : quality.rejectedShare(),
                quality == null ? null : quality.restatedShare());
    }

    private static @Nullable Quality quality(ResultSet row) throws SQLException {
        return Quality.of(
                row.getLong("line_count"),
                row.getLong("accepted_count"),
                row.getLong("rejected_count"),
                row.getObject("changed_count", Long.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
