package dev.roadbook.e2e;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** What people see in a real browser while the product works. */
@EnabledIfEnvironmentVariable(named = "ROADBOOK_TEST_FORM", matches = "full")
class PagesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Product product = Product.running();
    private final List<Shop> shops = IntStream.range(500, 506)
            .mapToObj(number -> new Shop(number, number % 2 == 0 ? "R05" : "R06"))
            .toList();

    @Test
    void aPurchaseShowsOnTheOpenPageWithoutReload() throws Exception {
        var today = product.today();
        var history = new SalesFile("pages-1.csv");
        shops.forEach(
                shop -> IntStream.rangeClosed(1, 10).forEach(week -> history.order(shop, today.minusWeeks(week), 2)));
        product.sap().send("pages-1", history.write());
        var manager = product.visitor().signIn("manager", "manager123");
        await().atMost(PATIENCE)
                .until(() -> manager.json("/api/strategic/accounts?rep=R05&due=today")
                                .get("total")
                                .asInt()
                        == 3);
        try (var browser = new Browser(product.stack().gateway())) {
            var page = browser.signIn("manager", "manager123");
            browser.screenshot(page, "today");
            page.navigate(browser.address("/dashboard/engagement"));
            await().atMost(PATIENCE)
                    .until(() -> manager.post("/api/reminders/run", "{}").statusCode() == 200
                            && manager.json("/api/engagement/reminders?rep=R05")
                                            .get("total")
                                            .asInt()
                                    == 3);
            page.waitForTimeout(3000);
            browser.screenshot(page, "engagement-sent");
            var purchase = new SalesFile("pages-2.csv").order(shops.getFirst(), today, 2);

            product.sap().send("pages-2", purchase.write());

            await().atMost(PATIENCE).until(() -> purchased(page, shops.getFirst()) == 1);
            browser.screenshot(page, "engagement-purchased");
            page.navigate(browser.address("/dashboard/accounts"));
            page.waitForTimeout(3000);
            browser.screenshot(page, "accounts");
        }
    }

    private static int purchased(Page page, Shop shop) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(shop.name()))
                .filter(new Locator.FilterOptions().setHasText("Purchased"))
                .count();
    }
}
