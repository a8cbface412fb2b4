package dev.roadbook.dashboard.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.dashboard.Browser;
import dev.roadbook.dashboard.DashboardTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@DashboardTest
class PageIntegrationTests {

    private static final Pattern ASSET = Pattern.compile("/dashboard/assets/[^\"]+\\.js");

    @Autowired
    Browser browser;

    @ParameterizedTest
    @ValueSource(
            strings = {"/dashboard/", "/dashboard/accounts", "/dashboard/accounts/C1001-12.5_MAIN", "/dashboard/team"})
    void everyAddressOfTheApplicationIsItsPage(String path) {
        var answer = browser.get(null, path, "text/html");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<div id=\"root\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
    }

    @Test
    void filesNamedByTheirContentAreKeptForEver() {
        var asset = ASSET.matcher(browser.get(null, "/dashboard/", "text/html").body());
        assertThat(asset.find()).isTrue();

        var answer = browser.get(null, asset.group(), "*/*");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard/assets/none-1234.js", "/dashboard/missing.css"})
    void aFileThatIsNotThereIsNotThePage(String path) {
        assertThat(browser.get(null, path, "*/*").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dashboard"})
    void theWayInLeadsToTheApplication(String path) {
        var answer = browser.get(null, path, "text/html");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).endsWith("/dashboard/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dashboard/../api/today", "/dashboard/%2e%2e/application.yaml", "/application.yaml"})
    void nothingElseIsServed(String path) {
        assertThat(browser.get(null, path, "*/*").statusCode()).isIn(400, 401, 404);
    }
}
