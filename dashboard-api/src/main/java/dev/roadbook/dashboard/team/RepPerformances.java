package dev.roadbook.dashboard.team;

import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.dashboard.query.Cells;
import dev.roadbook.dashboard.query.Exports;
import dev.roadbook.dashboard.query.Sorting;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.ListQuery.Sort;
import dev.roadbook.platform.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each representative's week, as last measured. */
@Component
class RepPerformances {

    static final Sorting SORTING = new Sorting(
            Map.of(
                    "name", "r.name",
                    "accounts", "p.accounts",
                    "ytd_revenue", "p.ytd_revenue",
                    "pace_pct", "p.pace_pct",
                    "quota_attainment_pct", "p.quota_attainment_pct",
                    "overdue", "p.overdue",
                    "low_health", "p.low_health",
                    "due_this_week", "p.due_this_week",
                    "revenue_at_risk", "p.revenue_at_risk"),
            new Sort("ytd_revenue", true),
            "rep_id");

    private static final String FROM = "from rep r full join rep_performance p on p.rep_id = r.rep_id";
    private static final String SELECT = """
            select coalesce(r.rep_id, p.rep_id) as rep_id, r.name, r.email, r.region, coalesce(r.active, true) as active,
                p.week, p.as_of, p.currency, p.accounts, p.ytd_revenue, p.previous_year_revenue, p.pace_pct,
                p.quota_attainment_pct, p.overdue, p.low_health, p.due_this_week, p.revenue_at_risk
            """;
    private static final RowMapper<RepView> COLUMNS = (row, _) -> {
        var cells = new Cells(row);
        return new RepView(
                cells.text("rep_id"),
                cells.textOrNull("name"),
                cells.textOrNull("email"),
                cells.textOrNull("region"),
                row.getBoolean("active"),
                cells.textOrNull("week"),
                cells.day("as_of"),
                cells.textOrNull("currency"),
                cells.whole("accounts"),
                cells.money("ytd_revenue"),
                cells.money("previous_year_revenue"),
                cells.number("pace_pct"),
                cells.number("quota_attainment_pct"),
                cells.whole("overdue"),
                cells.whole("low_health"),
                cells.whole("due_this_week"),
                cells.money("revenue_at_risk"));
    };

    private final JdbcClient jdbc;
    private final FreshnessStamp freshness;
    private final Exports exports;

    RepPerformances(JdbcClient jdbc, FreshnessStamp freshness, Exports exports) {
        this.jdbc = jdbc;
        this.freshness = freshness;
        this.exports = exports;
    }

    record RepView(
            String repId,
            @Nullable String repName,
            @Nullable String email,
            @Nullable String region,
            boolean active,
            @Nullable String week,
            @Nullable LocalDate asOf,
            @Nullable String currency,
            @Nullable Integer accounts,
            @Nullable BigDecimal ytdRevenue,
            @Nullable BigDecimal previousYearRevenue,
            @Nullable Double pacePct,
            @Nullable Double quotaAttainmentPct,
            @Nullable Integer overdue,
            @Nullable Integer lowHealth,
            @Nullable Integer dueThisWeek,
            @Nullable BigDecimal revenueAtRisk) {}

    Page<RepView> page(ListQuery query) {
        var where = where(query);
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

    void export(ListQuery query, HttpServletResponse response) throws IOException {
        var where = where(query);
        exports.write(response, "reps.csv", RepView.class, statement(query, where), where, COLUMNS);
    }

    private static Where where(ListQuery query) {
        return Where.all().contains("coalesce(r.search_text, lower(p.rep_id))", query.q());
    }

    private static String statement(ListQuery query, Where where) {
        return String.join("\n", SELECT, FROM, where.sql(), SORTING.sql(query.sorts()));
    }
}
