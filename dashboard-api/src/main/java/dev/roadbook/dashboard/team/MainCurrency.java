package dev.roadbook.dashboard.team;

import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The currency most of a caller's accounts buy in: sums are over it, and never over a mixture. */
@Component
class MainCurrency {

    /** Needs the parameter {@code currency}. */
    static final String IN_IT = "filter (where a.prediction_currency = :currency)";

    /**
     * Each account's is rounded, so that sums over representatives, regions and companies come to the same. What archived
     * accounts bought is at no risk any more.
     */
    static final String REVENUE_AT_RISK = """
            coalesce(sum(round(cast(a.churn_risk as numeric) * a.ytd_revenue, 2))
                filter (where a.prediction_currency = :currency and not a.archived), 0.00)""";

    private final JdbcClient jdbc;

    MainCurrency(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Nullable String of(Caller caller) {
        var where = Where.visibleTo(caller).and("a.prediction_currency is not null");
        return jdbc.sql("""
                        select a.prediction_currency
                        from account_view a
                        %s
                        group by a.prediction_currency
                        order by count(*) desc, a.prediction_currency
                        limit 1
                        """.formatted(where.sql()))
                .params(where.parameters())
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
