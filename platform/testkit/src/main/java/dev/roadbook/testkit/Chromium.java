package dev.roadbook.testkit;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser: the one that is installed, else the one Playwright fetches. */
public final class Chromium {

    private static final Path INSTALLED = Path.of("/usr/bin/chromium");
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private Chromium() {}

    /** What drives the browser; closing it ends the browser. */
    public static Playwright playwright() {
        return Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", isInstalled() ? "1" : "0")));
    }

    public static Browser launch(Playwright playwright) {
        var options = new BrowserType.LaunchOptions().setArgs(FLAGS);
        return playwright.chromium().launch(isInstalled() ? options.setExecutablePath(INSTALLED) : options);
    }

    private static boolean isInstalled() {
        return Files.isExecutable(INSTALLED);
    }
}
