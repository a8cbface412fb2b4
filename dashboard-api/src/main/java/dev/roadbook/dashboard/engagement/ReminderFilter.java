package dev.roadbook.dashboard.engagement;

import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.dashboard.query.Choices;
import dev.roadbook.dashboard.query.Sorting;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.ListQuery.Sort;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What reminders may be filtered and ordered by. */
final class ReminderFilter {

    static final Set<String> FILTERS = Set.of("state", "account", "rep", "from", "to", "updated_since");

    static final Sorting SORTING = new Sorting(
            Map.of(
                    "sent_at", "m.sent_at",
                    "account_name", "coalesce(a.name, a.account_id)",
                    "days_since_sent", "- extract(epoch from m.sent_at)",
                    "purchase_amount", "m.purchase_amount"),
            new Sort("sent_at", true),
            "m.reminder_id");

    private ReminderFilter() {}

    private enum State {
        SENT,
        PURCHASED,
        ACTION_NEEDED
    }

    /** Everything but the state, over which the counts are. */
    static Where where(ListQuery query, Caller caller, BusinessTime time) {
        var where = time.in(Where.inScopeOf(caller))
                .and("m.sent_at is not null")
                .contains("a.search_text", query.q())
                .equal("m.account_id", "account", query.filter("account"))
                .equal("a.rep_id", "rep", query.filter("rep"));
        query.day("from")
                .ifPresent(day -> where.and("m.sent_at >= :from", "from", BusinessTime.parameter(time.startOf(day))));
        query.day("to")
                .ifPresent(day ->
                        where.and("m.sent_at < :to", "to", BusinessTime.parameter(time.startOf(day.plusDays(1)))));
        query.instant("updated_since")
                .ifPresent(since -> where.and("greatest(m.sent_at, m.resolved_at) >= :since", "since", since));
        return where;
    }

    static Optional<String> state(ListQuery query) {
        return Choices.lowerCase(query, "state", State.class).map(Enum::name);
    }
}
