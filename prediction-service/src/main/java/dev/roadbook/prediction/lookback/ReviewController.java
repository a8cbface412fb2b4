package dev.roadbook.prediction.lookback;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.prediction.catalogue.Products;
import dev.roadbook.prediction.yardstick.Portfolios;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what an account brought and bought, year by year and quarter by quarter. */
@RestController
@RequestMapping("/api/strategic/accounts/{accountId}")
@AnyRole
class ReviewController {

    private final AccountHistories histories;
    private final Portfolios portfolios;
    private final Products products;
    private final StoppedProducts stopped;

    ReviewController(AccountHistories histories, Portfolios portfolios, Products products, StoppedProducts stopped) {
        this.histories = histories;
        this.portfolios = portfolios;
        this.products = products;
        this.stopped = stopped;
    }

    /** Revenue of the account by year. */
    @GetMapping("/revenue")
    RevenueView revenue(@PathVariable String accountId, Caller caller) {
        return RevenueView.of(histories.of(accountId, caller));
    }

    /** What the account bought by product and quarter, and what it stopped buying. */
    @GetMapping("/products")
    ProductsView products(@PathVariable String accountId, Caller caller) {
        var past = histories.of(accountId, caller);
        var skus = past.products().stream().map(day -> day.sku()).distinct().toList();
        return ProductsView.of(
                past,
                portfolios.current().topSkus(),
                stopped.of(past.history().rhythm(), past.products(), past.asOf()),
                products.names(skus));
    }
}
