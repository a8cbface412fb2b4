package dev.roadbook.prediction.lookback;

import dev.roadbook.platform.security.Caller;
import dev.roadbook.prediction.catalogue.Accounts;
import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.Orders;
import dev.roadbook.prediction.history.ProductDay;
import dev.roadbook.prediction.history.ProductDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the whole past of one account. */
@Component
class AccountHistories {

    private final Accounts accounts;
    private final Orders orders;
    private final ProductDays products;
    private final Clock clock;

    AccountHistories(Accounts accounts, Orders orders, ProductDays products, Clock clock) {
        this.accounts = accounts;
        this.orders = orders;
        this.products = products;
        this.clock = clock;
    }

    /** The past of an account, unless the caller may not know of it. */
    AccountHistory of(String accountId, Caller caller) {
        accounts.requireVisible(accountId, caller);
        var today = LocalDate.now(clock);
        return orders.history(accountId, today)
                .map(history -> new AccountHistory(today, history, products(history, today)))
                .orElseGet(() -> new AccountHistory(today, History.none(accountId), List.of()));
    }

    private List<ProductDay> products(History history, LocalDate today) {
        return products.of(history.accountId(), today, history.currency());
    }
}
