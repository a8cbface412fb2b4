package dev.roadbook.dashboard.deadletter;

import static java.util.Objects.requireNonNull;

import dev.roadbook.dashboard.query.Cells;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter without what is in it.
 *
 * @param sourceTopic the topic the record first stood on
 * @param sourceOffset absent where nobody knows
 * @param listener the listener that failed
 * @param service its service
 * @param eventType as its producer said
 * @param size bytes of the record's value
 * @param cause the exception's class
 * @param attempt which attempt failed
 * @param replayOf the letter whose replay failed
 */
@Schema(name = "DeadLetter")
record LetterView(
        UUID letterId,
        Instant failedAt,
        LetterState state,
        String sourceTopic,
        int sourcePartition,
        @Nullable Long sourceOffset,
        String listener,
        @Nullable String service,
        @Nullable String key,
        @Nullable String eventType,
        int size,
        String cause,
        String message,
        int attempt,
        @Nullable UUID replayOf,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static final String COLUMNS = """
            letter_id, failed_at, state, source_topic, source_partition, nullif(source_offset, -1) as source_offset,
                listener, service, key_text, event_type, coalesce(octet_length(value), 0) as size, cause, message,
                attempt, replay_of, decided_by, decided_at""";

    static LetterView of(ResultSet row) throws SQLException {
        var cells = new Cells(row);
        return new LetterView(
                requireNonNull(cells.id("letter_id")),
                requireNonNull(cells.instant("failed_at")),
                LetterState.valueOf(cells.text("state")),
                cells.text("source_topic"),
                row.getInt("source_partition"),
                row.getObject("source_offset", Long.class),
                cells.text("listener"),
                cells.textOrNull("service"),
                cells.textOrNull("key_text"),
                cells.textOrNull("event_type"),
                row.getInt("size"),
                cells.text("cause"),
                cells.text("message"),
                row.getInt("attempt"),
                cells.id("replay_of"),
                cells.textOrNull("decided_by"),
                cells.instant("decided_at"));
    }
}
