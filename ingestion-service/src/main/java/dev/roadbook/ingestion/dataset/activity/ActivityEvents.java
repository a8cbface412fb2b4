package dev.roadbook.ingestion.dataset.activity;

import dev.roadbook.events.RepActivityKind;
import dev.roadbook.events.RepActivityRecorded;
import dev.roadbook.platform.kafka.EventIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Rows of activities as events; an id follows from activity and revision. */
final class ActivityEvents {

    /** What {@link #of} reads. */
    static final String SELECT = """
            select id, rep_id, kind, happened_on, count, value, notes, revision, updated_at
            from rep_activity
            """;

    static final String OF_BATCH = SELECT + "where batch_id = ? order by happened_on, id";

    private ActivityEvents() {}

    static RepActivityRecorded of(ResultSet row) throws SQLException {
        return RepActivityRecorded.newBuilder()
                .setEventId(EventIds.of("activity", row.getString("id"), row.getString("revision")))
                .setOccurredAt(row.getObject("updated_at", OffsetDateTime.class).toInstant())
                .setRepId(row.getString("rep_id"))
                .setActivityId(row.getObject("id", UUID.class))
                .setKind(RepActivityKind.valueOf(row.getString("kind")))
                .setHappenedOn(row.getObject("happened_on", LocalDate.class))
                .setCount(row.getInt("count"))
                .setNote(row.getString("notes"))
                .setValue(row.getBigDecimal("value"))
                .setRevision(row.getLong("revision"))
                .build();
    }
}
