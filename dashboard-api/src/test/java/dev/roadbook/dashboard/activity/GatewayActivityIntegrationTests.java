package dev.roadbook.dashboard.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.dashboard.Browser;
import dev.roadbook.dashboard.DashboardTest;
import dev.roadbook.dashboard.Person;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was done at the gateway stands in the log like everything else. */
@DashboardTest
class GatewayActivityIntegrationTests {

    private static final String ADDRESS = "/internal/activity";

    @Autowired
    Browser browser;

    private final String thing = UUID.randomUUID().toString();

    @Test
    void publishesOnceWhatIsToldTwice() {
        var told = told(UUID.randomUUID(), "USER_CHANGED");
        tell("[%s]".formatted(told));
        tell("[%s,%s]".formatted(told, told(UUID.randomUUID(), "USER_LAST")));

        await().until(() -> listed("USER_LAST"), found -> found == 1);
        assertThat(listed("USER_CHANGED")).isEqualTo(1);
        var entry = browser.read(Person.ADMIN, "/api/activity?kind=USER_CHANGED&q=" + thing)
                .at("/items/0");
        assertThat(entry.get("actor").asString()).isEqualTo("ada");
        assertThat(entry.get("replaced").asString()).isEqualTo("MANAGER");
        assertThat(entry.get("replacement").asString()).isEqualTo("ADMIN");
        assertThat(entry.get("at").asString()).isEqualTo("2026-11-20T08:00:00Z");
    }

    @Test
    void takesNoMoreThanItCanHold() {
        var all = IntStream.range(0, 1_001)
                .mapToObj(_ -> told(UUID.randomUUID(), "MANY"))
                .collect(Collectors.joining(",", "[", "]"));

        assertThat(browser.post(Person.GATEWAY, ADDRESS, all).statusCode()).isEqualTo(400);
    }

    private void tell(String deeds) {
        assertThat(browser.post(Person.GATEWAY, ADDRESS, deeds).statusCode()).isEqualTo(204);
    }

    private String told(UUID id, String kind) {
        return """
                {"id":"%s","at":"2026-11-20T08:00:00Z","deed":{"actor":"ada","kind":"%s","text":"Something was done to %s.",
                 "reference":"%s","details":{"before":"MANAGER","after":"ADMIN"}}}
                """.formatted(id, kind, thing, thing);
    }

    private int listed(String kind) {
        return browser.read(Person.ADMIN, "/api/activity?kind=%s&q=%s".formatted(kind, thing))
                .get("total")
                .asInt();
    }
}
