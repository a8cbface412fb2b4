package dev.roadbook.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.roadbook.testkit.Chromium;
import java.net.URI;
import java.nio.file.Path;

/** A real browser; screenshots are kept under {@code target/screenshots}. */
final class Browser implements AutoCloseable {

    private final URI gateway;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser(URI gateway) {
        this.gateway = gateway;
        playwright = Chromium.playwright();
        chromium = Chromium.launch(playwright);
    }

    String address(String path) {
        return gateway.resolve(path).toString();
    }

    /** Signs in through the page, on a desk in daylight. */
    Page signIn(String username, String password) {
        return signIn(Screen.LIGHT, username, password);
    }

    /** Signs in through the page, in a context of its own. */
    Page signIn(Screen screen, String username, String password) {
        var page = context(screen).newPage();
        page.navigate(address("/"));
        page.getByRole(AriaRole.TEXTBOX, named("User name")).fill(username);
        page.getByRole(AriaRole.TEXTBOX, named("Password")).fill(password);
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.TEXTBOX, named("Password"))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        return page;
    }

    private BrowserContext context(Screen screen) {
        return chromium.newContext(new NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(screen.colours())
                // Movement is drawn by the processor here, and tests wait for it.
                .setReducedMotion(ReducedMotion.REDUCE));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
