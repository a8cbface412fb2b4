package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.roadbook.testkit.Chromium;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Sessions over TLS and without it, in a real browser: what a {@code __Host-} cookie is worth is decided there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TlsIntegrationTests extends GatewayTest {

    private static final String STRICT = "__Host-ROADBOOK_SESSION";
    private static final String PLAIN = "ROADBOOK_SESSION";

    /** What the page does at sign-in. */
    private static final String SIGN_IN = """
            async () => {
              await fetch('/auth/me');
              const token = document.cookie.match(/XSRF-TOKEN=([^;]+)/)[1];
              const answer = await fetch('/auth/login', {
                method: 'POST',
                headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token },
                body: JSON.stringify({ username: 'manager', password: 'manager123' }),
              });
              return answer.status;
            }""";

    private RunningGateway gateway;
    private Playwright playwright;
    private com.microsoft.playwright.Browser chromium;
    private BrowserContext context;

    @BeforeAll
    void serveOverTls(@TempDir Path folder) throws Exception {
        gateway = RunningGateway.with(
                database,
                service,
                "server.ssl.key-store=" + ownCertificate(folder.resolve("localhost.p12")),
                "server.ssl.key-store-password=changeit");
        playwright = Chromium.playwright();
        chromium = Chromium.launch(playwright);
    }

    private static Path ownCertificate(Path store) throws IOException, InterruptedException {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder(("%s -genkeypair -keyalg EC -dname CN=localhost -ext san=dns:localhost"
                                + " -storepass changeit -keystore %s")
                        .formatted(keytool, store)
                        .split(" "))
                .redirectErrorStream(true)
                .redirectOutput(store.resolveSibling("keytool.log").toFile())
                .start();
        assertThat(made.waitFor()).isZero();
        return store;
    }

    @AfterAll
    void stop() {
        playwright.close();
        gateway.close();
    }

    @BeforeEach
    void openTheBrowser() {
        context = chromium.newContext(new NewContextOptions().setIgnoreHTTPSErrors(true));
    }

    @AfterEach
    void closeTheBrowser() {
        context.close();
    }

    @Test
    void aSessionOverTlsIsKeptForThisHostAlone() {
        signIn(overTls());

        assertThat(session()).satisfies(cookie -> {
            assertThat(cookie.name).isEqualTo(STRICT);
            assertThat(cookie.secure).isTrue();
            assertThat(cookie.httpOnly).isTrue();
            assertThat(cookie.sameSite).isEqualTo(SameSiteAttribute.LAX);
            assertThat(cookie.path).isEqualTo("/");
            assertThat(cookie.domain).isEqualTo("localhost");
        });
        assertThat(whoAmI(overTls())).as("another page of the browser").isEqualTo(200);
    }

    @Test
    void aSessionOverTlsIsNoneWithoutTls() {
        signIn(overTls());

        assertThat(whoAmI(base())).isEqualTo(401);
        assertThat(whoAmI(overTls())).as("the session over TLS, afterwards").isEqualTo(200);
    }

    @Test
    void aSessionWithoutTlsIsKeptUnderThePlainName() {
        signIn(base());

        assertThat(session()).satisfies(cookie -> {
            assertThat(cookie.name).isEqualTo(PLAIN);
            assertThat(cookie.secure).isFalse();
            assertThat(cookie.httpOnly).isTrue();
        });
        assertThat(whoAmI(base())).isEqualTo(200);
    }

    @Test
    void aSessionWithoutTlsIsNoneOverTls() {
        signIn(base());

        assertThat(whoAmI(overTls())).isEqualTo(401);
    }

    private String overTls() {
        return "https://localhost:" + gateway.port();
    }

    private void signIn(String base) {
        try (var page = open(base)) {
            assertThat(page.evaluate(SIGN_IN)).isEqualTo(200);
        }
    }

    private int whoAmI(String base) {
        try (var page = open(base)) {
            return (int) page.evaluate("async () => (await fetch('/auth/me')).status");
        }
    }

    private Page open(String base) {
        var page = context.newPage();
        page.navigate(base + "/auth/me");
        return page;
    }

    private Cookie session() {
        var sessions = context.cookies().stream()
                .filter(cookie -> List.of(STRICT, PLAIN).contains(cookie.name))
                .toList();
        assertThat(sessions).hasSize(1);
        return sessions.getFirst();
    }
}
