package dev.roadbook.prediction.review;

import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.prediction.account.Accounts;
import dev.roadbook.prediction.history.Orders;
import dev.roadbook.prediction.history.ProductDays;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the whole past of one account. */
@Component
class Pasts {

    private static final String NO_CURRENCY = "XXX";

    private final Accounts accounts;
    private final Orders orders;
    private final ProductDays products;
    private final Clock clock;

    Pasts(Accounts accounts, Orders orders, ProductDays products, Clock clock) {
        this.accounts = accounts;
        this.orders = orders;
        this.products = products;
        this.clock = clock;
    }

    /** The past of an account, unless the caller may not know of it. */
    Past of(String accountId, Caller caller) {
        if (!accounts.isVisible(accountId, caller.repScope())) {
            throw ProblemException.notFound("There is no such account.");
        }
        var today = LocalDate.now(clock);
        var history = orders.histories(List.of(accountId), today, _ -> NO_CURRENCY)
                .values()
                .iterator()
                .next();
        return new Past(today, history, products.of(accountId, today, history.currency()));
    }
}
