package dev.roadbook.e2e;

import static dev.roadbook.e2e.Accessibility.graveViolations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people see in a real browser while the product works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Product product = Product.running();
    private final List<Shop> shops = Shop.of("pages", 500, 6, number -> number % 2 == 0 ? "R05" : "R06");
    private final Visitor manager = product.visitor().signIn("manager", "manager123");
    private final Browser browser = new Browser(product.stack().gateway());

    @BeforeAll
    void sixShopsAreDue() throws Exception {
        var history = new SalesFile("pages-1.csv").weekly(shops, 10, product.today());
        product.sap().send("pages-1", history.write());
        await().atMost(PATIENCE)
                .until(() -> manager.json("/api/strategic/accounts?q=pages+shop&due=today")
                                .get("total")
                                .asInt()
                        == 6);
    }

    /** A run is refused until the first accounts have arrived. */
    @BeforeAll
    void aRunOfRecommendationsIsThere() {
        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(this::hasRun);
    }

    private boolean hasRun() {
        var hasRun = manager.json("/api/recommendation-runs").get("total").asInt() > 0;
        if (!hasRun) {
            manager.post("/api/recommendation-runs", "{}");
        }
        return hasRun;
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @Test
    void aPurchaseShowsOnTheOpenPageWithoutReload() throws Exception {
        var page = browser.signIn("manager", "manager123");
        page.navigate(browser.address("/dashboard/engagement"));
        await().atMost(PATIENCE)
                .until(() -> manager.post("/api/reminders/run", "{}").statusCode() == 200
                        && manager.json("/api/engagement/reminders?q=pages+shop")
                                        .get("total")
                                        .asInt()
                                == 6);
        await().atMost(PATIENCE).until(() -> rows(page, shops.getFirst(), "Sent") == 1);
        browser.screenshot(page, "engagement-sent");
        var purchase = new SalesFile("pages-2.csv").order(shops.getFirst(), product.today(), 2);

        product.sap().send("pages-2", purchase.write());

        await().atMost(PATIENCE).until(() -> rows(page, shops.getFirst(), "Ordered") == 1);
        browser.screenshot(page, "engagement-purchased");
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsWellOn(Screen screen) {
        var page = browser.signIn(screen, "admin", "admin123");
        var complaints = new ArrayList<String>();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });

        places().forEach((name, path) -> {
            page.navigate(browser.address("/dashboard" + path));
            page.waitForLoadState(LoadState.DOMCONTENTLOADED);
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                    .first()
                    .waitFor();
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> page.locator(".mantine-Skeleton-root").count() == 0);
            browser.screenshot(page, name + "-" + screen.label());
            assertThat(graveViolations(page)).as("%s on %s", name, screen).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
                    .as("%s scrolls sideways on %s", name, screen)
                    .isEqualTo(false);
            assertThat(page.evaluate("document.documentElement.scrollHeight > document.documentElement.clientHeight"))
                    .as("%s scrolls as a whole beside its content on %s", name, screen)
                    .isEqualTo(false);
        });
        assertThat(complaints).isEmpty();
    }

    private Map<String, String> places() {
        var account = manager.json("/api/strategic/accounts?q=pages+shop&size=1")
                .get("items")
                .get(0)
                .get("account_id")
                .asString();
        var run = "/recommendations/runs/"
                + manager.json("/api/recommendation-runs").at("/items/0/id").asString();
        return Map.ofEntries(
                Map.entry("today", "/"),
                Map.entry("accounts", "/accounts"),
                Map.entry("account", "/accounts/" + account),
                Map.entry("account-products", "/accounts/" + account + "/products"),
                Map.entry("account-history", "/accounts/" + account + "/history"),
                Map.entry("products", "/products"),
                Map.entry("product-coverage", "/products/coverage"),
                Map.entry("coverage-matrix", "/products/matrix"),
                Map.entry("answers", "/answers"),
                Map.entry("watch", "/watch"),
                Map.entry("engagement", "/engagement"),
                Map.entry("recommendations", "/recommendations"),
                Map.entry("recommendation-run", run),
                Map.entry("recommendation-items", run + "/items"),
                Map.entry("team", "/team"),
                Map.entry("targets", "/targets"),
                Map.entry("agent", "/targets/agents/R05"),
                Map.entry("target-model", "/targets/model"),
                Map.entry("accuracy", "/accuracy"),
                Map.entry("backtest", "/backtest"),
                Map.entry("data", "/data"),
                Map.entry("customers", "/customers"),
                Map.entry("outreach", "/outreach"),
                Map.entry("outreach-forecast", "/outreach/forecast"),
                Map.entry("outreach-holdout", "/outreach/holdout"),
                Map.entry("outreach-deliverability", "/outreach/deliverability"),
                Map.entry("messages", "/messages"),
                Map.entry("digests", "/digests"),
                Map.entry("activity", "/activity"),
                Map.entry("dead-letters", "/administration/dead-letters"),
                Map.entry("users", "/administration/users"),
                Map.entry("api-keys", "/administration/api-keys"),
                Map.entry("profile", "/profile"));
    }

    private static int rows(Page page, Shop shop, String state) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(shop.name()))
                .filter(new Locator.FilterOptions().setHasText(state))
                .count();
    }
}
