package dev.roadbook.dashboard.team;

import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.list.RecordRows;
import dev.roadbook.platform.security.Caller;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The figures of a team's accounts, all together or by what they belong to; sums over groups are those over all. */
@Component
class TeamFigures {

    private static final String FIGURES = """
            count(*) filter (where not a.archived) as accounts,
                nullif(:currency, '') as currency,
                count(*) filter (where not a.archived and a.next_expected_purchase_date between :today and :today + 6) as due_this_week,
                count(*) filter (where not a.archived and a.days_overdue > 0) as overdue,
                count(*) filter (where not a.archived and a.health_score < 40) as low_health,
                coalesce(sum(a.ytd_revenue) %1$s, 0.00) as ytd_revenue,
                coalesce(sum(a.previous_year_revenue) %1$s, 0.00) as previous_year_revenue,
                cast(round(100 * (
                    sum(coalesce(a.year_end_projection, a.ytd_revenue)) %1$s - sum(a.previous_year_revenue) %1$s)
                    / nullif(sum(a.previous_year_revenue) %1$s, 0), 1) as double precision) as pace_pct,
                %2$s as revenue_at_risk""".formatted(MainCurrency.IN_IT, MainCurrency.REVENUE_AT_RISK);

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final MainCurrency mainCurrency;

    TeamFigures(JdbcClient jdbc, BusinessTime time, MainCurrency mainCurrency) {
        this.jdbc = jdbc;
        this.time = time;
        this.mainCurrency = mainCurrency;
    }

    /** The accounts somebody sees, and the currency of their amounts. */
    record Accounts(Where where, @Nullable String currency) {}

    Accounts visibleTo(Caller caller) {
        var currency = mainCurrency.of(caller);
        var where = Where.visibleTo(caller)
                .with("today", time.today())
                .with("currency", Objects.requireNonNullElse(currency, ""));
        return new Accounts(where, currency);
    }

    /** Rows take those of the figures that they have a component for. */
    <R extends Record> List<R> by(Grouping grouping, Accounts accounts, Class<R> row) {
        return jdbc.sql(grouping.statement(FIGURES, accounts.where().sql()))
                .params(accounts.where().parameters())
                .query(new RecordRows<>(row))
                .list();
    }

    <R extends Record> R total(Accounts accounts, Class<R> row) {
        return jdbc.sql("select %s from account_view a %s"
                        .formatted(FIGURES, accounts.where().sql()))
                .params(accounts.where().parameters())
                .query(new RecordRows<>(row))
                .single();
    }
}
