package dev.roadbook.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A session belongs to who opened it, on the host it was opened on, until they leave. */
class SessionIntegrationTests extends GatewayTest {

    /** As a proxy that ends TLS passes it on: a cookie that no other host and no plain page can set. */
    @Test
    void bindsSessionToHostOverTls() {
        try (var gateway =
                RunningGateway.with(database, service, "roadbook.gateway.edge.trusted-proxies=127.0.0.0/8,::1/128")) {
            var browser = gateway.browser();
            browser.get("/auth/me");

            var answer = browser.change(
                    "POST",
                    "/auth/login",
                    "{\"username\":\"manager\",\"password\":\"manager123\"}",
                    "X-Forwarded-Proto",
                    "https");
            var session = answer.headers().allValues("Set-Cookie").stream()
                    .filter(cookie -> cookie.startsWith("__Host-ROADBOOK_SESSION="))
                    .findFirst()
                    .orElseThrow();

            assertThat(session)
                    .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                    .doesNotContain("Domain");
            var pair = session.substring(0, session.indexOf(';'));
            assertThat(askWhoIAm(gateway, pair)).isEqualTo(200);
            assertThat(askWhoIAm(gateway, pair.replace("__Host-", ""))).isEqualTo(401);
        }
    }

    private static int askWhoIAm(RunningGateway gateway, String cookie) {
        var browser = gateway.browser();
        return browser.send(browser.request("/auth/me")
                        .header("X-Forwarded-Proto", "https")
                        .header("Cookie", cookie))
                .statusCode();
    }

    @Test
    void replacesSessionIdAtSignIn() {
        var browser = as("manager");
        var first = browser.cookie("ROADBOOK_SESSION").orElseThrow();

        browser.signIn("manager", "manager123");
        var thief = browser();
        thief.setCookie("ROADBOOK_SESSION", first);

        assertThat(browser.cookie("ROADBOOK_SESSION")).isPresent().isNotEqualTo(java.util.Optional.of(first));
        assertThat(thief.get("/auth/me").statusCode()).isEqualTo(401);
    }

    @Test
    void adoptsNoSessionIdFromOutside() {
        var browser = browser();
        browser.setCookie("ROADBOOK_SESSION", "ZmFiZWVmNTUtMDAwMC0wMDAwLTAwMDAtMDAwMDAwMDAwMDAw");

        browser.signIn("manager", "manager123");

        assertThat(browser.get("/auth/me").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("select count(*) from spring_session where session_id like 'fabeef55%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void endsSessionAtSignOut() {
        var browser = as("manager");
        var thief = browser();
        thief.setCookie("ROADBOOK_SESSION", browser.cookie("ROADBOOK_SESSION").orElseThrow());

        var answer = browser.post("/auth/logout", "");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(thief.get("/auth/me").statusCode()).isEqualTo(401);
        assertThat(thief.get("/api/search").statusCode()).isEqualTo(401);
    }

    @Test
    void keepsNoRightsInSession() {
        as("manager");

        var attributes = jdbc.sql("select distinct attribute_name from spring_session_attributes order by 1")
                .query(String.class)
                .list();

        assertThat(attributes)
                .containsExactly(
                        "account",
                        "generation",
                        "opened_at",
                        "org.springframework.session.FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME");
    }
}
