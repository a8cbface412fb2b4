package dev.roadbook.dashboard.team;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.roadbook.dashboard.account.AccountView;
import dev.roadbook.dashboard.account.Accounts;
import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.dashboard.query.Cells;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Freshness;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where revenue is at risk. */
@Component
class ChurnAnalysis {

    private static final String MOST_AT_RISK =
            "order by a.churn_risk * a.ytd_revenue desc nulls last, a.account_id limit 50";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final MainCurrency mainCurrency;
    private final FreshnessStamp freshness;

    ChurnAnalysis(JdbcClient jdbc, Accounts accounts, MainCurrency mainCurrency, FreshnessStamp freshness) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.mainCurrency = mainCurrency;
        this.freshness = freshness;
    }

    /**
     * Risk over the accounts the caller sees.
     *
     * @param revenueAtRisk sum of churn risk times revenue of the year to date, in the currency most of them buy in
     * @param accounts the fifty where that is most
     */
    record View(
            @Nullable LocalDate asOf,
            Counts counts,
            BigDecimal revenueAtRisk,
            @Nullable String currency,
            List<RepRisk> byRep,
            List<AccountView> accounts,
            Freshness freshness) {}

    @Schema(name = "ChurnCounts")
    record Counts(
            @JsonProperty("LOW") long low,
            @JsonProperty("MEDIUM") long medium,
            @JsonProperty("HIGH") long high) {}

    record RepRisk(
            @Nullable String repId, @Nullable String repName, long accounts, long high, BigDecimal revenueAtRisk) {}

    View of(Caller caller) {
        var currency = mainCurrency.of(caller);
        var stamp = freshness.now();
        var byRep = byRep(caller, currency);
        return new View(
                stamp.asOf(),
                counts(caller),
                byRep.stream().map(RepRisk::revenueAtRisk).reduce(new BigDecimal("0.00"), BigDecimal::add),
                currency,
                byRep,
                mostAtRisk(caller),
                stamp);
    }

    /** The accounts with the most revenue at risk. */
    void export(Caller caller, HttpServletResponse response) throws IOException {
        CsvDownload.write(response, "churn.csv", AccountView.class, mostAtRisk(caller));
    }

    private List<AccountView> mostAtRisk(Caller caller) {
        return accounts.select(Where.workedOnBy(caller).and("a.churn_risk is not null"), MOST_AT_RISK);
    }

    private Counts counts(Caller caller) {
        var where = Where.workedOnBy(caller);
        return jdbc.sql("""
                        select count(*) filter (where a.churn_category = 'LOW') as low,
                            count(*) filter (where a.churn_category = 'MEDIUM') as medium,
                            count(*) filter (where a.churn_category = 'HIGH') as high
                        from account_view a
                        %s
                        """.formatted(where.sql()))
                .params(where.parameters())
                .query((row, _) -> new Counts(row.getLong("low"), row.getLong("medium"), row.getLong("high")))
                .single();
    }

    private List<RepRisk> byRep(Caller caller, @Nullable String currency) {
        var where = Where.workedOnBy(caller);
        return jdbc.sql("""
                        select a.rep_id, r.name as rep_name, count(*) as accounts,
                            count(*) filter (where a.churn_category = 'HIGH') as high,
                            %s as revenue_at_risk
                        from account_view a
                        left join rep r on r.rep_id = a.rep_id
                        %s
                        group by a.rep_id, r.name
                        order by revenue_at_risk desc, r.name nulls last, a.rep_id nulls last
                        """.formatted(MainCurrency.REVENUE_AT_RISK, where.sql()))
                .params(where.with("currency", String.valueOf(currency)).parameters())
                .query((row, _) -> new RepRisk(
                        row.getString("rep_id"),
                        row.getString("rep_name"),
                        row.getLong("accounts"),
                        row.getLong("high"),
                        new Cells(row).amount("revenue_at_risk")))
                .list();
    }
}
