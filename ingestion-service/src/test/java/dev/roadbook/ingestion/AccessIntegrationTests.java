package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.testkit.Nonsense;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint, every role, one's own territory and another's. */
@IngestionTest
@AutoConfigureMockMvc
@TestPropertySource(properties = "test.storage=target/test-files/api")
class AccessIntegrationTests {

    private static final Set<Person> SIGNED_IN = Set.of(
            Person.ADMIN,
            Person.MANAGER,
            Person.MARKETING,
            Person.READER,
            Person.REP,
            Person.READER_OF_REP,
            Person.OTHER_REP,
            Person.OTHER_READER,
            Person.REP_WITHOUT_ID);
    private static final Set<Person> WHOLE = Set.of(Person.ADMIN, Person.MANAGER, Person.READER);
    private static final Set<Person> MANAGERS = Set.of(Person.ADMIN, Person.MANAGER);
    private static final Set<Person> STRANGERS = Set.of(Person.OTHER_REP, Person.OTHER_READER, Person.REP_WITHOUT_ID);

    private static final String PROFILE = """
            {"name":"sap","fallback_encoding":"utf-8","decimal":".","grouping":",","dates":["uuuu-MM-dd"],"columns":
            {"card-code":["A"],"sku":["B"],"ordered-on":["C"],"quantity":["D"],"amount":["E"]}}
            """;

    private static final Map<String, Set<Person>> RULES = Map.ofEntries(
            Map.entry("POST /api/datasets", MANAGERS),
            Map.entry("POST /api/datasets/{kind}", MANAGERS),
            Map.entry("POST /api/dry-runs", MANAGERS),
            Map.entry("GET /api/column-profiles", MANAGERS),
            Map.entry("GET /api/column-profiles/{name}", MANAGERS),
            Map.entry("POST /api/column-profiles", MANAGERS),
            Map.entry("PUT /api/column-profiles/{name}", MANAGERS),
            Map.entry("DELETE /api/column-profiles/{name}", MANAGERS),
            Map.entry("GET /api/sources", MANAGERS),
            Map.entry("PUT /api/sources/{name}", MANAGERS),
            Map.entry("GET /api/datasets/{kind}/template", MANAGERS),
            Map.entry("GET /api/datasets/example", MANAGERS),
            Map.entry("GET /api/batches", WHOLE),
            Map.entry("GET /api/batches/{id}", WHOLE),
            Map.entry("GET /api/batches/{id}/rejects", WHOLE),
            Map.entry("GET /api/batches/{id}/rejects/summary", WHOLE),
            Map.entry("GET /api/batches/{id}/rejects/columns", MANAGERS),
            Map.entry("POST /api/batches/{id}/rejects/edits", MANAGERS),
            Map.entry("POST /api/batches/{id}/rejects/dismissals", MANAGERS),
            Map.entry("POST /api/batches/{id}/rejects/reopenings", MANAGERS),
            Map.entry("POST /api/batches/{id}/rejects/trial", MANAGERS),
            Map.entry("POST /api/batches/{id}/rejects/corrections", MANAGERS),
            Map.entry("POST /api/batches/{id}/retry", MANAGERS),
            Map.entry("GET /api/batches/{id}/figures", WHOLE),
            Map.entry("GET /api/batches/{id}/replies", WHOLE),
            Map.entry("GET /api/batches/{id}/undo", MANAGERS),
            Map.entry("POST /api/batches/{id}/undo", MANAGERS),
            Map.entry("GET /api/accounts/{id}/lineage", SIGNED_IN),
            Map.entry("GET /api/accounts/{id}/merge", MANAGERS),
            Map.entry("POST /api/accounts/{id}/merge", MANAGERS),
            Map.entry("GET /api/accounts/{id}/unmerge", MANAGERS),
            Map.entry("POST /api/accounts/{id}/unmerge", MANAGERS),
            Map.entry("GET /api/account-merges", WHOLE),
            Map.entry("GET /api/account-suggestions", WHOLE),
            Map.entry("POST /api/account-suggestions/accept", MANAGERS),
            Map.entry("POST /api/account-suggestions/dismiss", MANAGERS),
            Map.entry("GET /api/orders", SIGNED_IN),
            Map.entry("GET /api/order-lines", SIGNED_IN),
            Map.entry("GET /api/customers", SIGNED_IN),
            Map.entry("GET /api/customers/{id}", SIGNED_IN),
            Map.entry("PUT /api/customers/{id}", MANAGERS),
            Map.entry("POST /api/customers", MANAGERS),
            Map.entry("POST /api/customers/{id}/archive", MANAGERS),
            Map.entry("POST /api/customers/{id}/restore", MANAGERS),
            Map.entry("GET /api/customers/{id}/profile", SIGNED_IN),
            Map.entry("PATCH /api/customers/{id}/profile", MANAGERS),
            Map.entry("GET /api/products/{id}", SIGNED_IN),
            Map.entry("PATCH /api/products/{id}", MANAGERS),
            Map.entry("GET /api/products", SIGNED_IN),
            Map.entry("GET /api/agents", SIGNED_IN),
            Map.entry("GET /api/agents/{id}/activities", SIGNED_IN),
            Map.entry(
                    "POST /api/agents/{id}/activities",
                    Set.of(Person.ADMIN, Person.MANAGER, Person.REP, Person.OTHER_REP, Person.REP_WITHOUT_ID)));

    private static final Set<String> FILES = Set.of("/api/datasets", "/api/datasets/{kind}", "/api/dry-runs");

    /** A body that makes sense to those that want one; a profile that is shipped cannot be changed. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("/api/agents/{id}/activities", "{\"type\":\"call\",\"date\":\"2026-11-19\"}"),
            Map.entry("/api/column-profiles", "{\"document\":%s}".formatted(PROFILE)),
            Map.entry("/api/column-profiles/{name}", PROFILE),
            Map.entry(
                    "/api/customers",
                    "{\"card_code\":\"AC9\",\"currency\":\"EUR\",\"values\":{\"name\":\"Access Nine\"}}"),
            Map.entry("/api/sources/{name}", "{\"profile\":\"sap\"}"),
            Map.entry("/api/batches/{id}/undo", "{\"reason\":\"a trial\"}"),
            Map.entry("/api/batches/{id}/rejects/edits", "{\"selection\":{\"rows\":[2]},\"cells\":[]}"),
            Map.entry("/api/batches/{id}/rejects/dismissals", "{\"selection\":{\"rows\":[2]},\"reason\":\"a total\"}"),
            Map.entry("/api/batches/{id}/rejects/reopenings", "{\"selection\":{\"rows\":[2]}}"),
            Map.entry("/api/accounts/{id}/merge", "{\"into\":\"AC1_A\",\"reason\":\"a trial\"}"),
            Map.entry("/api/accounts/{id}/unmerge", "{\"reason\":\"a trial\"}"),
            Map.entry(
                    "/api/account-suggestions/accept",
                    "{\"suggestions\":[\"7f1c1a52-0d8f-5c5e-9a53-2f3b8a7c6d10\"],\"reason\":\"a trial\"}"),
            Map.entry(
                    "/api/account-suggestions/dismiss",
                    "{\"suggestions\":[\"7f1c1a52-0d8f-5c5e-9a53-2f3b8a7c6d10\"],\"reason\":\"a trial\"}"));

    /** A signature stands in for a role. */
    private static final Set<String> SIGNED = Set.of("POST /webhook/sales", "POST /webhook/sales/{source}");

    private static final String LINES = """
            AC1,Access One,1 A St,Lyon,,69001,,A,one@shop.example,SKU1,Item,,,,,2026-11-02,1,10.00,EUR,AC-R1,Ann,,,,AC1,0
            AC2,Access Two,2 A St,Lyon,,69001,,A,two@shop.example,SKU1,Item,,,,,2026-11-02,1,10.00,EUR,AC-R2,Bob,,,,AC2,0
            """;

    @Autowired
    MockMvcTester http;

    @Autowired
    Sender sender;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    private UUID batch;

    @BeforeEach
    void deliver() {
        batch = sender.send(sender.signed("access", (Sender.HEADER + LINES).getBytes(UTF_8)))
                .batchId();
        sender.awaitRest(batch);
    }

    @Test
    void everyEndpointHasARuleAndEveryRuleAnEndpoint() {
        var ruled = Stream.concat(RULES.keySet().stream(), SIGNED.stream()).collect(Collectors.toSet());

        assertThat(endpoints()).isEqualTo(ruled);
    }

    @Test
    void everyEndpointIsDocumented() {
        var documented = new ArrayList<String>();
        Map<String, Map<String, Object>> paths =
                JsonPath.read(text(http.get().uri("/v3/api-docs").exchange()), "$.paths");
        paths.forEach((path, operations) ->
                operations.keySet().forEach(method -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path)));

        assertThat(documented).containsAll(endpoints());
    }

    @Test
    void onlyThoseWhoMayAreAnswered() {
        var softly = new SoftAssertions();
        RULES.forEach((endpoint, allowed) -> {
            for (var person : Person.values()) {
                var expected = person == Person.NOBODY
                        ? List.of(401)
                        : !allowed.contains(person)
                                ? List.of(403)
                                : STRANGERS.contains(person)
                                                && endpoint.contains("s/{id}")
                                                && !endpoint.contains("batches")
                                                && !endpoint.contains("products")
                                        ? List.of(404)
                                        : List.of(200, 201, 202, 409, 412);
                softly.assertThat(status(endpoint, person))
                        .as("%s by %s", endpoint, person)
                        .isIn(expected);
            }
        });
        softly.assertAll();
    }

    @Test
    void rightsComeBeforeTheRequestIsJudged() {
        var softly = new SoftAssertions();
        for (var person : SIGNED_IN) {
            Nonsense.answers(mappings, http, person.asCaller()).forEach((endpoint, status) -> {
                if (!RULES.getOrDefault(endpoint, Set.of()).contains(person)) {
                    softly.assertThat(status).as("%s by %s", endpoint, person).isEqualTo(403);
                }
            });
        }
        softly.assertAll();
    }

    @Test
    void nothingOfAnotherTerritoryLeaks() {
        var softly = new SoftAssertions();
        for (var person : STRANGERS) {
            for (var query :
                    List.of("?q=Access One", "?q=one@shop.example", "?q=AC1", "?rep=AC-R1", "?sort=-name&size=1000")) {
                var answer = text(http.get()
                        .uri("/api/customers" + query)
                        .with(person.asCaller())
                        .exchange());
                softly.assertThat(answer).as("%s by %s", query, person).doesNotContain("AC1_A", "Access One");
            }
            softly.assertThat(total("/api/customers?q=Access One", person)).isZero();
            softly.assertThat(total("/api/customers?rep=AC-R1", person)).isZero();
            softly.assertThat(text(http.get()
                            .uri("/api/agents")
                            .with(person.asCaller())
                            .exchange()))
                    .doesNotContain("AC-R1");
        }
        softly.assertAll();
    }

    private int status(String endpoint, Person person) {
        var parts = endpoint.split(" ", 2);
        var path = parts[1].replace("{kind}", "sales").replace("{name}", "sap").replace("{id}", idFor(parts[1]));
        if (FILES.contains(parts[1])) {
            var file = new MockMultipartFile("file", "access.csv", "text/csv", (Sender.HEADER + LINES).getBytes(UTF_8));
            return http.post()
                    .uri(path)
                    .multipart()
                    .file(file)
                    .with(person.asCaller())
                    .exchange()
                    .getResponse()
                    .getStatus();
        }
        return http.method(HttpMethod.valueOf(parts[0]))
                .uri(path + (endpoint.equals("GET /api/accounts/{id}/merge") ? "?into=AC1_A" : ""))
                .header("If-Match", "\"0\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(BODIES.getOrDefault(parts[1], "{}"))
                .with(person.asCaller())
                .exchange()
                .getResponse()
                .getStatus();
    }

    private String idFor(String path) {
        if (path.contains("products")) {
            return "SKU1";
        }
        return path.contains("customers") || path.contains("accounts")
                ? "AC1_A"
                : path.contains("agents") ? "AC-R1" : batch.toString();
    }

    private int total(String path, Person person) {
        return JsonPath.read(text(http.get().uri(path).with(person.asCaller()).exchange()), "$.total");
    }

    private static String text(MvcTestResult result) {
        return ApiTest.bodyOf(result);
    }

    private Set<String> endpoints() {
        return mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(entry -> isOurs(entry.getValue()))
                .flatMap(entry -> endpoints(entry.getKey()))
                .collect(Collectors.toSet());
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("dev.roadbook.ingestion.");
    }

    private static Stream<String> endpoints(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .flatMap(path ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + path));
    }
}
