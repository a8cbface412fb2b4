package dev.roadbook.dashboard.team;

import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.dashboard.query.Cells;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Freshness;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The team side by side. */
@Component
class Overview {

    /** Needs {@link #accountsOf}. */
    static final String FIGURES = """
            count(*) as accounts,
                count(*) filter (where a.next_expected_purchase_date between :today and :today + 6) as due_this_week,
                count(*) filter (where a.days_overdue > 0) as overdue,
                count(*) filter (where a.health_score < 40) as low_health,
                coalesce(sum(a.ytd_revenue) %1$s, 0.00) as ytd_revenue,
                coalesce(sum(a.previous_year_revenue) %1$s, 0.00) as previous_year_revenue,
                cast(round(100 * (
                    sum(coalesce(a.year_end_projection, a.ytd_revenue)) %1$s - sum(a.previous_year_revenue) %1$s)
                    / nullif(sum(a.previous_year_revenue) %1$s, 0), 1) as double precision) as pace_pct,
                %2$s as revenue_at_risk""".formatted(MainCurrency.IN_IT, MainCurrency.REVENUE_AT_RISK);

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final MainCurrency mainCurrency;
    private final FreshnessStamp freshness;

    Overview(JdbcClient jdbc, BusinessTime time, MainCurrency mainCurrency, FreshnessStamp freshness) {
        this.jdbc = jdbc;
        this.time = time;
        this.mainCurrency = mainCurrency;
        this.freshness = freshness;
    }

    record View(Totals totals, @Nullable String currency, List<RepFigures> reps, Freshness freshness) {}

    record Totals(
            long accounts,
            long dueThisWeek,
            long overdue,
            long lowHealth,
            BigDecimal ytdRevenue,
            BigDecimal previousYearRevenue,
            @Nullable Double pacePct) {}

    record RepFigures(
            @Nullable String repId,
            @Nullable String repName,
            long accounts,
            @Nullable String currency,
            BigDecimal ytdRevenue,
            @Nullable Double pacePct,
            long overdue,
            long lowHealth,
            long dueThisWeek,
            BigDecimal revenueAtRisk) {}

    View of(Caller caller) {
        var currency = mainCurrency.of(caller);
        var where = accountsOf(caller, time.today(), currency);
        var reps = jdbc.sql(repsOf(where))
                .params(where.parameters())
                .query(figuresIn(currency))
                .list();
        return new View(totals(where), currency, reps, freshness.now());
    }

    void export(Caller caller, HttpServletResponse response) throws IOException {
        CsvDownload.write(response, "team.csv", RepFigures.class, of(caller).reps());
    }

    /** What the figures are taken from, and what they need to know. */
    static Where accountsOf(Caller caller, LocalDate today, @Nullable String currency) {
        return Where.visibleTo(caller).with("today", today).with("currency", String.valueOf(currency));
    }

    private Totals totals(Where where) {
        return jdbc.sql("select %s from account_view a %s".formatted(FIGURES, where.sql()))
                .params(where.parameters())
                .query((row, _) -> {
                    var cells = new Cells(row);
                    return new Totals(
                            row.getLong("accounts"),
                            row.getLong("due_this_week"),
                            row.getLong("overdue"),
                            row.getLong("low_health"),
                            cells.amount("ytd_revenue"),
                            cells.amount("previous_year_revenue"),
                            cells.number("pace_pct"));
                })
                .single();
    }

    private static String repsOf(Where where) {
        return """
                select a.rep_id, r.name as rep_name, %s
                from account_view a
                left join rep r on r.rep_id = a.rep_id
                %s
                group by a.rep_id, r.name
                order by ytd_revenue desc, r.name nulls last, a.rep_id nulls last
                """.formatted(FIGURES, where.sql());
    }

    private static RowMapper<RepFigures> figuresIn(@Nullable String currency) {
        return (row, _) -> {
            var cells = new Cells(row);
            return new RepFigures(
                    cells.textOrNull("rep_id"),
                    cells.textOrNull("rep_name"),
                    row.getLong("accounts"),
                    currency,
                    cells.amount("ytd_revenue"),
                    cells.number("pace_pct"),
                    row.getLong("overdue"),
                    row.getLong("low_health"),
                    row.getLong("due_this_week"),
                    cells.amount("revenue_at_risk"));
        };
    }
}
