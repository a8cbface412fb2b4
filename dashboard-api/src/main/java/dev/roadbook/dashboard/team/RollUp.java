package dev.roadbook.dashboard.team;

import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.dashboard.query.Cells;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Freshness;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of the team by what its accounts belong to; sums over all of it are those over all representatives. */
@Component
class RollUp {

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final MainCurrency mainCurrency;
    private final FreshnessStamp freshness;

    RollUp(JdbcClient jdbc, BusinessTime time, MainCurrency mainCurrency, FreshnessStamp freshness) {
        this.jdbc = jdbc;
        this.time = time;
        this.mainCurrency = mainCurrency;
        this.freshness = freshness;
    }

    /** What accounts are put together by. */
    enum Level {
        REGION("a.region", "regions.csv"),
        COMPANY("a.chain", "companies.csv");

        private final String column;
        private final String file;

        Level(String column, String file) {
            this.column = column;
            this.file = file;
        }
    }

    record View(List<Group> items, @Nullable String currency, Freshness freshness) {}

    /**
     * Accounts that belong together.
     *
     * @param name of the region or company; absent for the accounts that belong to none
     * @param reps representatives who look after some of them
     * @param currency of every amount
     */
    @Schema(name = "TeamGroup")
    record Group(
            @Nullable String name,
            long reps,
            long accounts,
            @Nullable String currency,
            BigDecimal ytdRevenue,
            BigDecimal previousYearRevenue,
            @Nullable Double pacePct,
            long overdue,
            long lowHealth,
            long dueThisWeek,
            BigDecimal revenueAtRisk) {}

    View by(Level level, Caller caller) {
        var currency = mainCurrency.of(caller);
        var where = Overview.accountsOf(caller, time.today(), currency);
        var items = jdbc.sql(statement(level, where))
                .params(where.parameters())
                .query(groupsIn(currency))
                .list();
        return new View(items, currency, freshness.now());
    }

    void export(Level level, Caller caller, HttpServletResponse response) throws IOException {
        CsvDownload.write(response, level.file, Group.class, by(level, caller).items());
    }

    private static String statement(Level level, Where where) {
        return """
                select nullif(%1$s, '') as name, count(distinct a.rep_id) as reps, %2$s
                from account_view a
                %3$s
                group by nullif(%1$s, '')
                order by ytd_revenue desc, name nulls last
                """.formatted(level.column, Overview.FIGURES, where.sql());
    }

    private static RowMapper<Group> groupsIn(@Nullable String currency) {
        return (row, _) -> {
            var cells = new Cells(row);
            return new Group(
                    cells.textOrNull("name"),
                    row.getLong("reps"),
                    row.getLong("accounts"),
                    currency,
                    cells.amount("ytd_revenue"),
                    cells.amount("previous_year_revenue"),
                    cells.number("pace_pct"),
                    row.getLong("overdue"),
                    row.getLong("low_health"),
                    row.getLong("due_this_week"),
                    cells.amount("revenue_at_risk"));
        };
    }
}
