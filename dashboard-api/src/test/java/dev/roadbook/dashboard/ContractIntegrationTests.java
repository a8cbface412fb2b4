package dev.roadbook.dashboard;

import static dev.roadbook.dashboard.EventFixtures.THIS_MORNING;
import static dev.roadbook.dashboard.EventFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.dashboard.deadletter.LetterBox;
import dev.roadbook.dashboard.projection.World;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks for everything in the document; that answers are as it says is checked wherever a test asks. */
@DashboardTest
class ContractIntegrationTests {

    /** Say how rows are written, not which. */
    private static final Set<String> REPRESENTATION = Set.of("format", "bom");

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode CONTRACT = contract();
    private static final String REMINDER =
            EventFixtures.reminderId("A1", THIS_MORNING).toString();

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    LetterBox letters;

    private static JsonNode contract() {
        try (var yaml = Files.newBufferedReader(Path.of("src/main/openapi/dashboard-api.yaml"))) {
            return JSON.valueToTree(new Yaml().<Object>load(yaml));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void startAnew() {
        world.anew();
    }

    @Test
    void everyAnswerIsAsTheContractSaysBeforeThereIsAnything() {
        checkEveryAnswer(Set.of(
                "GET /api/strategic/accounts/{}",
                "GET /api/strategic/accounts/{}/history",
                "GET /api/strategic/accounts/{}/timeline",
                "GET /api/sales-manager/accounts/{}/history",
                "POST /api/engagement/reminders/{}/notes"));
    }

    @Test
    void everyAnswerIsAsTheContractSaysWhileMuchIsUnknown() {
        world.with(
                EventFixtures.prediction("A1"),
                EventFixtures.order("A1", "D1", TODAY, "-5.00"),
                EventFixtures.reminder("A1", THIS_MORNING),
                RepFixtures.performance("R9"),
                EventFixtures.activity(null, "outreach-service", "started"));

        checkEveryAnswer(Set.of("GET /api/sales-manager/accounts/{}/history"));
    }

    @Test
    void everyAnswerIsAsTheContractSays() {
        var reminder = EventFixtures.reminder("A1", THIS_MORNING);
        world.withAccounts("R1", "A1", "A2")
                .with(
                        RepFixtures.rep("R1"),
                        EventFixtures.product("W-001", "Gamay"),
                        EventFixtures.recommendation("A1"),
                        EventFixtures.order("A1", "D1", TODAY.minusMonths(2), "12.00"),
                        EventFixtures.order("A1", "D2", TODAY, "30.00"),
                        EventFixtures.purchase("A1", "D2", TODAY, "30.00"),
                        EventFixtures.batch("B1", THIS_MORNING),
                        RepFixtures.performance("R1"),
                        RepFixtures.call("R1", "A1", "said hello"),
                        EventFixtures.activity("A1", "mona", "sent a pitch"),
                        reminder,
                        EventFixtures.purchaseAfter(reminder));
        browser.post(Person.MANAGER, "/api/engagement/reminders/" + REMINDER + "/notes", "{\"text\":\"called\"}");

        checkEveryAnswer(Set.of());
    }

    private void checkEveryAnswer(Set<String> without) {
        var softly = new SoftAssertions();
        operations().forEach((operation, definition) -> {
            if (!without.contains(operation) && !operation.equals("GET /api/live")) {
                var answer = ask(operation);
                var success =
                        definition.get("responses").propertyNames().iterator().next();
                softly.assertThat(answer.statusCode()).as(operation).isEqualTo(Integer.parseInt(success));
            }
        });
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/strategic/accounts?size=1000000000",
                "/api/strategic/accounts?size=0",
                "/api/strategic/accounts?page=-1",
                "/api/strategic/accounts?page=1e400",
                "/api/strategic/accounts?sort=password",
                "/api/strategic/accounts?limit=5",
                "/api/strategic/accounts?due=never",
                "/api/strategic/accounts?health=good",
                "/api/strategic/accounts?q=%00",
                "/api/engagement/reminders?from=yesterday",
                "/api/engagement/reminders?state=SENT",
                "/api/sales-manager/top_accounts_by_rep?limit=1000000000",
                "/api/sales-manager/top_accounts_by_rep?limit=NaN",
                "/api/sales-manager/overview?size=1",
                "/api/today?rep=R1",
                "/api/search",
                "/api/search?q=%00"
            })
    void refusesWhatMakesNoSense(String path) {
        var answer = browser.get(Person.MANAGER, path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    @Test
    void namesWhatIsValid() {
        assertThat(browser.get(Person.MANAGER, "/api/strategic/accounts?sort=password")
                        .body())
                .contains("unknown_parameter", "priority_score", "days_overdue");
        assertThat(browser.get(Person.MANAGER, "/api/strategic/accounts?due=never")
                        .body())
                .contains("unknown_parameter", "today, week, overdue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"text\":\"\"}", "{\"text\":null}", "[]", "{\"text\":\"\\u0000\"}", "NaN"})
    void refusesNotesThatAreNone(String body) {
        world.withAccounts("R1", "A1").with(EventFixtures.reminder("A1", THIS_MORNING));

        assertThat(note(body).statusCode()).isEqualTo(400);
    }

    @Test
    void refusesAnOverlongOrDeeplyNestedNoteQuickly() {
        world.withAccounts("R1", "A1").with(EventFixtures.reminder("A1", THIS_MORNING));
        var started = System.nanoTime();

        assertThat(note("{\"text\":\"" + "x".repeat(5_000_000) + "\"}").statusCode())
                .isIn(400, 413);
        assertThat(note("{\"text\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    }

    private HttpResponse<String> note(String body) {
        return browser.post(Person.MANAGER, "/api/engagement/reminders/" + REMINDER + "/notes", body);
    }

    private HttpResponse<String> ask(String operation) {
        var parts = operation.split(" ", 2);
        var path = parts[1].replaceFirst("\\{}", argument(parts[1]));
        if (parts[0].equals("POST")) {
            return browser.post(Person.ADMIN, path, "{\"text\":\"called\"}");
        }
        return browser.get(Person.ADMIN, path + (path.equals("/api/search") ? "?q=a" : ""));
    }

    private String argument(String path) {
        if (path.contains("dead-letters")) {
            return letters.put(UUID.randomUUID().toString()).toString();
        }
        return path.contains("reminders") ? REMINDER : path.contains("sales-manager") ? "C-A1" : "A1";
    }

    private static Map<String, JsonNode> operations() {
        var operations = new TreeMap<String, JsonNode>();
        CONTRACT.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method ->
                                operations.put(operation(method.getKey(), path.getKey()), method.getValue())));
        return operations;
    }

    private static String operation(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path.replaceAll("\\{[^}]*}", "{}");
    }

    @Test
    void theContractNamesEveryFilter() {
        var named = Objects.requireNonNull(operations().get("GET /api/strategic/accounts"))
                .get("parameters")
                .valueStream()
                .map(parameter -> parameter.has("$ref")
                        ? parameter.get("$ref").asString().replaceFirst(".*/", "")
                        : parameter.get("name").asString())
                .filter(name -> !REPRESENTATION.contains(name))
                .toList();
        var refusal = browser.get(Person.MANAGER, "/api/strategic/accounts?nonsense=1")
                .body();

        assertThat(List.of(JSON.readTree(refusal)
                        .get("detail")
                        .asString()
                        .replaceFirst(".*valid are ", "")
                        .split(", ")))
                .containsExactlyInAnyOrderElementsOf(named);
    }
}
