package dev.roadbook.ingestion.activity;

import dev.roadbook.ingestion.line.TeamParser;
import dev.roadbook.ingestion.publish.ActivityEvents;
import dev.roadbook.platform.outbox.Outbox;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.Page;
import dev.roadbook.schemas.Topic;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Activities one by one. */
@Repository
class Activities {

    static final Set<String> FILTERS = Set.of("type", "from", "to");

    private static final Map<String, String> SORTS =
            Map.of("date", "happened_on", "type", "kind", "count", "count", "value", "value");

    private static final String VIEW = """
            select activity_id, rep_id as agent_id, lower(kind) as type, happened_on as date, count, value, notes,
                revision, updated_at
            from rep_activity
            """;

    private static final String MATCHING = """
            where rep_id = :agent
                and (:type::text is null or kind = upper(:type))
                and (:from::date is null or happened_on >= :from::date)
                and (:to::date is null or happened_on <= :to::date)
                and (:q::text is null or position(lower(:q) in lower(notes)) > 0)
            """;

    private static final int FETCH_SIZE = 1_000;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    Activities(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    static Set<String> sorts() {
        return SORTS.keySet();
    }

    boolean repExists(String repId) {
        return jdbc.sql("select exists (select from rep where id = :id)")
                .param("id", repId)
                .query(Boolean.class)
                .single();
    }

    Page<ActivityView> list(String agent, ListQuery query) {
        var total = matching("select count(*) from rep_activity " + MATCHING, agent, query)
                .query(Long.class)
                .single();
        var items = matching(VIEW + MATCHING + orderBy(query) + " limit :size offset :offset", agent, query)
                .param("size", query.size())
                .param("offset", query.offset())
                .query(ActivityView.class)
                .list();
        return Page.of(items, query, total, null);
    }

    /** Hands on every activity, however many. */
    @Transactional(readOnly = true)
    public void each(String agent, ListQuery query, Consumer<ActivityView> consumer) {
        try (var rows = matching(VIEW + MATCHING + orderBy(query), agent, query)
                .withFetchSize(FETCH_SIZE)
                .query(ActivityView.class)
                .stream()) {
            rows.forEach(consumer);
        }
    }

    private JdbcClient.StatementSpec matching(String sql, String agent, ListQuery query) {
        return jdbc.sql(sql)
                .param("agent", agent)
                .param("type", query.filter("type").orElse(null))
                .param("from", query.filter("from").orElse(null))
                .param("to", query.filter("to").orElse(null))
                .param("q", query.q().orElse(null));
    }

    private static String orderBy(ListQuery query) {
        var keys = query.sorts().stream()
                .map(sort -> SORTS.get(sort.field()) + (sort.descending() ? " desc" : "") + " nulls last")
                .collect(Collectors.joining(", "));
        return "order by " + (keys.isEmpty() ? "happened_on desc" : keys) + ", id";
    }

    /**
     * Keeps the activity, or what is new about it, and tells of it, both or neither. An id that another representative
     * uses already is this one's as well, so that nobody learns which ids others use.
     */
    @Transactional
    public ActivityView record(String agent, String activityId, ActivityRequest request) {
        return keep(TeamParser.idOf(activityId), agent, activityId, request)
                .or(() -> keep(TeamParser.idOf(agent + "\n" + activityId), agent, activityId, request))
                .orElseThrow(() -> new IllegalStateException("activities of two representatives under one id"));
    }

    /** Nothing if what is known under the id is another representative's. */
    private Optional<ActivityView> keep(UUID id, String agent, String activityId, ActivityRequest request) {
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
        }
        return find(id, agent);
    }

    private void announce(UUID id) {
        var event = jdbc.sql(ActivityEvents.SELECT + "where id = :id")
                .param("id", id)
                .query((row, _) -> ActivityEvents.of(row))
                .single();
        outbox.append(Topic.REP_ACTIVITIES, event.getRepId(), event);
    }

    private Optional<ActivityView> find(UUID id, String agent) {
        return jdbc.sql(VIEW + "where id = :id and rep_id = :agent")
                .param("id", id)
                .param("agent", agent)
                .query(ActivityView.class)
                .optional();
    }
}
