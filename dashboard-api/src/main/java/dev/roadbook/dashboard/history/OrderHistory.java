package dev.roadbook.dashboard.history;

import dev.roadbook.dashboard.freshness.FreshnessStamp;
import dev.roadbook.dashboard.query.BusinessTime;
import dev.roadbook.dashboard.query.Cells;
import dev.roadbook.platform.web.Freshness;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an account bought: revenue by month and the latest orders. */
@Component
class OrderHistory {

    private final JdbcClient jdbc;
    private final BusinessTime time;
    private final FreshnessStamp freshness;
    private final MonthlyRevenue monthly;

    OrderHistory(JdbcClient jdbc, BusinessTime time, FreshnessStamp freshness, MonthlyRevenue monthly) {
        this.jdbc = jdbc;
        this.time = time;
        this.freshness = freshness;
        this.monthly = monthly;
    }

    record View(
            List<MonthlyRevenue.Month> months,
            List<Order> orders,
            @Nullable String currency,
            Freshness freshness) {}

    record Order(
            UUID orderId,
            @Nullable LocalDate orderedOn,
            @Nullable BigDecimal amount,
            String currency,
            @Nullable BigDecimal quantity,
            @Nullable Integer lines,
            @Nullable String document) {}

    View of(String accountId) {
        var accounts = List.of(accountId);
        var currency = monthly.mainCurrency(accounts);
        return new View(
                currency.map(each -> monthly.of(accounts, each, time.today())).orElse(List.of()),
                latestOrders(accountId),
                currency.orElse(null),
                freshness.now());
    }

    private List<Order> latestOrders(String accountId) {
        return jdbc.sql("""
                        select order_id, ordered_on, amount, currency, quantity, line_count, document
                        from sales_order
                        where account_id = :id and not retracted
                        order by ordered_on desc, order_id
                        limit 100
                        """)
                .param("id", accountId)
                .query((row, _) -> {
                    var cells = new Cells(row);
                    return new Order(
                            UUID.fromString(cells.text("order_id")),
                            cells.day("ordered_on"),
                            cells.money("amount"),
                            cells.text("currency"),
                            cells.money("quantity"),
                            cells.whole("line_count"),
                            cells.textOrNull("document"));
                })
                .list();
    }
}
