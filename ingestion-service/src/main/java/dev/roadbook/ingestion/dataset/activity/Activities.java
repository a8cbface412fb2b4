package dev.roadbook.ingestion.dataset.activity;

import dev.roadbook.platform.activity.ActivityLog;
import dev.roadbook.platform.activity.Deed;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.outbox.Outbox;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Activities one by one. */
@Repository
class Activities {

    /** More of one kind on one day than anybody does. */
    static final int MOST_AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final SqlList<ActivityView> list;
    private final Outbox outbox;
    private final ActivityLog log;
    private final Clock clock;

    Activities(JdbcClient jdbc, SqlList<ActivityView> list, Outbox outbox, ActivityLog log, Clock clock) {
        this.jdbc = jdbc;
        this.list = list;
        this.outbox = outbox;
        this.log = log;
        this.clock = clock;
    }

    /** The identity of an activity, whoever tells of it. */
    static UUID idOf(String activityId) {
        return EventIds.of("activity", activityId);
    }

    boolean repExists(String repId) {
        return jdbc.sql("select exists (select from rep where id = :id)")
                .param("id", repId)
                .query(Boolean.class)
                .single();
    }

    /**
     * Keeps the activity, or what is new about it, and tells of it, both or neither. An id that another representative
     * uses already is this one's as well, so that nobody learns which ids others use.
     */
    @Transactional
    public ActivityView record(String agent, String activityId, ActivityRequest request, String person) {
        return keep(idOf(activityId), agent, activityId, request, person)
                .or(() -> keep(idOf(agent + "\n" + activityId), agent, activityId, request, person))
                .orElseThrow(() -> new IllegalStateException("activities of two representatives under one id"));
    }

    /** Nothing if what is known under the id is another representative's. */
    private Optional<ActivityView> keep(
            UUID id, String agent, String activityId, ActivityRequest request, String person) {
        int changed = jdbc.sql("""
                        insert into rep_activity as known (id, activity_id, rep_id, kind, happened_on, count, value,
                            notes, updated_at)
                        values (:id, :activityId, :agent, :kind, :day, :count, :value, :notes, :now)
                        on conflict (id) do update
                        set kind = excluded.kind, happened_on = excluded.happened_on, count = excluded.count,
                            value = excluded.value, notes = excluded.notes, revision = known.revision + 1,
                            batch_position = null, batch_id = null, updated_at = excluded.updated_at
                        where known.rep_id = excluded.rep_id
                            and (known.kind, known.happened_on, known.count, known.value, known.notes)
                                is distinct from (excluded.kind, excluded.happened_on, excluded.count,
                                    excluded.value, excluded.notes)
                        """)
                .param("id", id)
                .param("activityId", activityId)
                .param("agent", agent)
                .param("kind", request.type().toUpperCase(Locale.ROOT))
                .param("day", request.date())
                .param("count", Objects.requireNonNullElse(request.count(), 1))
                .param("value", request.value())
                .param("notes", request.notes())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (changed > 0) {
            announce(id);
            log.add(Deed.of(
                            person,
                            "AGENT_ACTIVITY_RECORDED",
                            "A %s of representative %s on %s was written down."
                                    .formatted(request.type().toLowerCase(Locale.ROOT), agent, request.date()))
                    .to(id.toString()));
        }
        return list.find(id).filter(known -> known.agentId().equals(agent));
    }

    private void announce(UUID id) {
        var event = jdbc.sql(ActivityEvents.SELECT + "where id = :id")
                .param("id", id)
                .query((row, _) -> ActivityEvents.of(row))
                .single();
        outbox.append(Topic.REP_ACTIVITIES, event.getRepId(), event);
    }
}
