package dev.roadbook.e2e;

import static dev.roadbook.e2e.Accessibility.graveViolations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What opening a page costs: bytes, time, and how far things move while they arrive. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowsingTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final double JAVASCRIPT_KB = 300;
    private static final double SHIFT = 0.02;

    /** Five times the goal of 1.3 s: what else the machine does while tests run is not the page's; the report has the figure. */
    private static final double READY_MS = 6_500;

    /** Sums up what the browser itself counted; scripts arrive zipped, and those of charts after the page. */
    private static final String JAVASCRIPT_BYTES = """
            () => performance.getEntriesByType('resource')
                .filter((each) => new URL(each.name).pathname.endsWith('.js'))
                .reduce((sum, each) => sum + each.encodedBodySize, 0)""";

    /** From before the page's first script on: every move nobody asked for, and when the last placeholder went. */
    private static final String WATCH = """
            window.shift = 0;
            window.moves = [];
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries().filter((each) => !each.hadRecentInput)) {
                window.shift += entry.value;
                window.moves.push(`${entry.value.toFixed(4)} of ${entry.sources.map(({ node }) => node?.className ?? node?.nodeName)}`);
              }
            }).observe({ type: 'layout-shift', buffered: true });
            new MutationObserver(() => {
              const ready = document.querySelector('h1') && !document.querySelector('.mantine-Skeleton-root');
              window.ready = ready ? (window.ready ?? performance.now()) : undefined;
            }).observe(document, { childList: true, subtree: true });""";

    private static final String READY = "window.ready ?? 0";

    private final Product product = Product.running();
    private final List<Shop> shops = Shop.of("browsing", 560, 6, _ -> "R04");
    private final Visitor manager = product.visitor().signIn("manager", "manager123");
    private final Browser browser = new Browser(product.stack().gateway());

    enum Place {
        TODAY("/"),
        ACCOUNT("/accounts/%s"),
        ENGAGEMENT("/engagement"),
        TEAM("/team"),
        ACCURACY("/accuracy");

        private final String path;

        Place(String path) {
            this.path = path;
        }
    }

    @BeforeAll
    void sixShopsAreDue() throws Exception {
        var history = new SalesFile("browsing-1.csv").weekly(shops, 10, product.today());
        product.sap().send("browsing-1", history.write());
        await().atMost(PATIENCE)
                .until(() -> manager.json("/api/strategic/accounts?q=browsing+shop&due=today")
                                .get("total")
                                .asInt()
                        == 6);
    }

    @AfterAll
    void closeTheBrowser() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource
    void aPageStaysWithinItsBudget(Place place, TestReporter report) {
        try (var page = browser.signIn("manager", "manager123").context().newPage()) {
            page.addInitScript(WATCH);
            page.navigate(browser.address("/dashboard" + place.path.formatted(account())));
            await().during(Duration.ofMillis(500)).atMost(PATIENCE).until(() -> number(page, READY) > 0);
            var javascript = number(page, JAVASCRIPT_BYTES) / 1024;
            var ready = number(page, READY);
            var shift = number(page, "window.shift");
            report.publishEntry(Map.of(
                    "page", place.name(),
                    "JavaScript kB", "%.0f".formatted(javascript),
                    "ready ms", "%.0f".formatted(ready),
                    "layout shift", "%.4f".formatted(shift)));

            assertThat(javascript).as("JavaScript in kB").isBetween(1.0, JAVASCRIPT_KB);
            assertThat(shift)
                    .as("layout shift by %s", page.evaluate("window.moves"))
                    .isLessThanOrEqualTo(SHIFT);
            assertThat(ready).as("ready after ms").isLessThanOrEqualTo(READY_MS);
        }
    }

    @Test
    void menusAreWellWhenOpen() {
        var page = browser.signIn("manager", "manager123");
        page.navigate(browser.address("/dashboard/accounts"));

        for (var name : List.of("Filter", "Columns", "Your account")) {
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                    .first()
                    .click();
            page.getByRole(AriaRole.MENU).waitFor();

            assertThat(graveViolations(page)).as("with %s open", name).isEmpty();
            page.keyboard().press("Escape");
        }
    }

    private String account() {
        return manager.json("/api/strategic/accounts?q=browsing+shop&size=1")
                .get("items")
                .get(0)
                .get("account_id")
                .asString();
    }

    private static double number(Page page, String expression) {
        return ((Number) page.evaluate(expression)).doubleValue();
    }
}
