package dev.roadbook.dashboard.activity;

import static java.util.Objects.requireNonNull;

import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.dashboard.query.Cells;
import dev.roadbook.dashboard.query.Exports;
import dev.roadbook.dashboard.query.Sorting;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.ListQuery.Sort;
import dev.roadbook.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The log of what was done, as far as the caller may know. */
@Component
class Activities {

    static final Set<String> FILTERS = Set.of("account", "kind", "updated_since");
    static final Sorting SORTING = new Sorting(Map.of("at", "v.at"), new Sort("at", true), "v.activity_id");

    private static final String FROM = "from activity v left join account_view a on a.account_id = v.account_id";
    private static final String SELECT =
            "select v.activity_id, v.at, v.kind, v.actor, v.account_id, a.name as account_name, v.text, v.reference";
    private static final RowMapper<ActivityView> COLUMNS = (row, _) -> {
        var cells = new Cells(row);
        return new ActivityView(
                requireNonNull(cells.id("activity_id")),
                requireNonNull(cells.instant("at")),
                cells.text("kind"),
                cells.textOrNull("actor"),
                cells.textOrNull("account_id"),
                cells.textOrNull("account_name"),
                cells.text("text"),
                cells.textOrNull("reference"));
    };

    private final JdbcClient jdbc;
    private final FreshnessStamp freshness;
    private final Exports exports;

    Activities(JdbcClient jdbc, FreshnessStamp freshness, Exports exports) {
        this.jdbc = jdbc;
        this.freshness = freshness;
        this.exports = exports;
    }

    Page<ActivityView> page(ListQuery query, Caller caller) {
        var where = where(query, caller);
        var total = jdbc.sql("select count(*) " + FROM + " " + where.sql())
                .params(where.parameters())
                .query(Long.class)
                .single();
        var items = jdbc.sql(statement(query, where) + " limit :size offset :offset")
                .params(where.with("size", query.size())
                        .with("offset", query.offset())
                        .parameters())
                .query(COLUMNS)
                .list();
        return Page.of(items, query, total, freshness.now());
    }

    void export(ListQuery query, Caller caller, HttpServletResponse response) throws IOException {
        var where = where(query, caller);
        exports.write(response, "activity.csv", ActivityView.class, statement(query, where), where, COLUMNS);
    }

    /** A representative reads of their own accounts, and of what they did themselves that was about none. */
    private static Where where(ListQuery query, Caller caller) {
        var where = Where.all()
                .contains("(v.search_text || ' ' || coalesce(a.search_text, ''))", query.q())
                .equal("v.account_id", "account", query.filter("account"))
                .equal("v.kind", "kind", query.filter("kind"));
        query.instant("updated_since").ifPresent(since -> where.and("v.at >= :since", "since", since));
        caller.repScope()
                .ifPresent(rep -> where.and(
                                "(a.rep_id = :scope or (v.account_id is null and v.actor = :self))", "scope", rep)
                        .with("self", caller.username()));
        return where;
    }

    private static String statement(ListQuery query, Where where) {
        return String.join("\n", SELECT, FROM, where.sql(), SORTING.sql(query.sorts()));
    }
}
