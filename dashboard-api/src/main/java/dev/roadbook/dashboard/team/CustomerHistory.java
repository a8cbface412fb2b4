package dev.roadbook.dashboard.team;

import dev.roadbook.dashboard.account.AccountView;
import dev.roadbook.dashboard.account.Accounts;
import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.dashboard.history.MonthlyRevenue;
import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.dashboard.query.Cells;
import dev.roadbook.dashboard.query.Where;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.Freshness;
import dev.roadbook.platform.web.ProblemException;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What all accounts of one business partner bought together. */
@Component
class CustomerHistory {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final MonthlyRevenue monthly;
    private final BusinessTime time;
    private final FreshnessStamp freshness;

    CustomerHistory(
            JdbcClient jdbc, Accounts accounts, MonthlyRevenue monthly, BusinessTime time, FreshnessStamp freshness) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.monthly = monthly;
        this.time = time;
        this.freshness = freshness;
    }

    /**
     * All accounts of a business partner together.
     *
     * @param currency the one most of its orders are in; orders in others are not added
     */
    record View(
            String cardCode,
            List<Store> accounts,
            @Nullable String currency,
            List<Year> years,
            List<MonthlyRevenue.Month> months,
            Freshness freshness) {}

    record Store(String accountId, String name) {}

    @Schema(name = "CustomerYear")
    record Year(
            int year,
            BigDecimal revenue,
            int orders,
            BigDecimal units,
            @Nullable BigDecimal averageOrderValue) {}

    View of(String cardCode, Caller caller) {
        var where = Where.visibleTo(caller).and("a.card_code = :card_code", "card_code", cardCode);
        var stores = accounts.select(where, "order by name, a.account_id");
        if (stores.isEmpty()) {
            throw ProblemException.notFound("There is no account with this card code.");
        }
        var ids = stores.stream().map(AccountView::accountId).toList();
        var currency = monthly.mainCurrency(ids);
        return new View(
                cardCode,
                stores.stream()
                        .map(store -> new Store(store.accountId(), store.name()))
                        .toList(),
                currency.orElse(null),
                currency.map(each -> years(ids, each)).orElse(List.of()),
                currency.map(each -> monthly.of(ids, each, time.today())).orElse(List.of()),
                freshness.now());
    }

    private List<Year> years(List<String> accountIds, String currency) {
        return jdbc.sql("""
                        select cast(extract(year from ordered_on) as int) as year, sum(amount) as revenue,
                            cast(count(*) filter (where amount > 0) as int) as orders,
                            coalesce(sum(quantity), 0) as units,
                            round(avg(amount) filter (where amount > 0), 2) as average_order_value
                        from sales_order
                        where account_id = any (:ids) and not retracted and currency = :currency
                        group by 1
                        order by 1
                        """)
                .param("ids", accountIds.toArray(String[]::new))
                .param("currency", currency)
                .query((row, _) -> {
                    var cells = new Cells(row);
                    return new Year(
                            row.getInt("year"),
                            cells.amount("revenue"),
                            row.getInt("orders"),
                            cells.amount("units"),
                            cells.money("average_order_value"));
                })
                .list();
    }
}
