package dev.roadbook.dashboard.engagement;

import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.dashboard.live.LiveReminders;
import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.dashboard.query.Exports;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.Freshness;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reminders as they stand when one looks. */
@Component
class Reminders implements LiveReminders {

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final FreshnessStamp freshness;
    private final Exports exports;
    private final ReminderColumns columns;

    Reminders(JdbcClient jdbc, BusinessTime time, FreshnessStamp freshness, Exports exports, JsonMapper json) {
        this.jdbc = jdbc;
        this.time = time;
        this.freshness = freshness;
        this.exports = exports;
        this.columns = new ReminderColumns(json, time);
    }

    record Counts(long sent, long purchased, long actionNeeded) {}

    record ReminderPage(List<ReminderView> items, int page, int size, long total, Counts counts, Freshness freshness) {}

    ReminderPage page(ListQuery query, Caller caller) {
        var where = ReminderFilter.where(query, caller, time);
        var counts = counts(where);
        var state = ReminderFilter.state(query);
        where.equal(ReminderColumns.STATE, "state", state);
        var items = select(
                where.with("size", query.size()).with("offset", query.offset()),
                ReminderFilter.SORTING.sql(query.sorts()) + " limit :size offset :offset");
        long total = switch (state.orElse("")) {
            case "SENT" -> counts.sent();
            case "PURCHASED" -> counts.purchased();
            case "ACTION_NEEDED" -> counts.actionNeeded();
            default -> counts.sent() + counts.purchased() + counts.actionNeeded();
        };
        return new ReminderPage(items, query.page(), query.size(), total, counts, freshness.now());
    }

    void export(ListQuery query, Caller caller, HttpServletResponse response) throws IOException {
        var where = ReminderFilter.where(query, caller, time)
                .equal(ReminderColumns.STATE, "state", ReminderFilter.state(query));
        var sql = statement(where, ReminderFilter.SORTING.sql(query.sorts()));
        exports.write(response, "reminders.csv", ReminderView.class, sql, where, columns);
    }

    @Override
    public List<LiveReminder> of(Collection<UUID> ids) {
        var where = time.in(Where.all())
                .and("m.sent_at is not null")
                .and("m.reminder_id = any (:ids)", "ids", ids.toArray(UUID[]::new));
        return select(where, "order by m.reminder_id").stream()
                .map(view -> new LiveReminder(view.reminderId().toString(), view.repId(), view))
                .toList();
    }

    /** The reminder, unless the caller may not know of it. */
    ReminderView visible(UUID id, Caller caller) {
        var where =
                time.in(Where.inScopeOf(caller)).and("m.sent_at is not null").and("m.reminder_id = :id", "id", id);
        return select(where, "").stream()
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no such reminder."));
    }

    private Counts counts(Where where) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'SENT') as sent,
                            count(*) filter (where state = 'PURCHASED') as purchased,
                            count(*) filter (where state = 'ACTION_NEEDED') as action_needed
                        from (select %s as state %s %s) reminders
                        """.formatted(ReminderColumns.STATE, ReminderColumns.FROM, where.sql()))
                .params(where.parameters())
                .query((row, _) ->
                        new Counts(row.getLong("sent"), row.getLong("purchased"), row.getLong("action_needed")))
                .single();
    }

    private List<ReminderView> select(Where where, String tail) {
        return jdbc.sql(statement(where, tail))
                .params(where.parameters())
                .query(columns)
                .list();
    }

    private static String statement(Where where, String tail) {
        return String.join("\n", ReminderColumns.SELECT, ReminderColumns.FROM, where.sql(), tail);
    }
}
