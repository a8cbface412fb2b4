package dev.roadbook.e2e;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser; screenshots are kept under {@code target/screenshots}. */
final class Browser implements AutoCloseable {

    private static final Path INSTALLED = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final URI gateway;
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser(URI gateway) {
        this.gateway = gateway;
        var installed = Files.isExecutable(INSTALLED);
        playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", installed ? "1" : "0")));
        var options = new BrowserType.LaunchOptions().setArgs(FLAGS);
        chromium = playwright.chromium().launch(installed ? options.setExecutablePath(INSTALLED) : options);
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
                .setColorScheme(screen.colours()));
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
