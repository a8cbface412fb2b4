package dev.roadbook.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.testkit.openapi.Answer;
import dev.roadbook.testkit.openapi.ApiDocument;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is asked, of any route, as anybody: an answer as documented, or a complete problem that says what is wrong. */
class AnyRequestTests {

    private static final long SEED = 20_261_129;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Streams, and what does its work without being told anything: there is nothing to say wrong, and others would feel it. */
    private static final Set<String> COMMANDS_WITHOUT_INPUT = Set.of(
            "GET /api/live",
            "POST /api/digests/run",
            "POST /auth/logout",
            "POST /api/models/agent-target/train",
            "POST /api/models/backtest",
            "POST /api/models/backtest/stop",
            "POST /api/outreach/pause",
            "POST /api/predictions/tick",
            "POST /api/projections/rebuild",
            "POST /api/reminders/run");

    private static final List<String> VALUES = List.of(
            "",
            "0",
            "-1",
            "1e3",
            "2147483648",
            "999999999999999999999",
            "true",
            "2026-11-20",
            "2026-02-30",
            "+999999999-12-31",
            "-999999999-01-01",
            "0001-01-01T00:00:00Z",
            "3f0f3c5e-0000-0000-0000-000000000000",
            "not-an-id",
            "%",
            "_",
            "'",
            "\"; drop table account; --",
            "name",
            "-name,name",
            "csv",
            "pdf",
            "é",
            "🍷",
            "\0",
            "\uFFFE",
            "a\r\nb",
            "..",
            "a b",
            "x".repeat(300));

    private static final List<String> COMMON_PARAMETERS =
            List.of("page", "size", "sort", "q", "format", "bom", "updated_since", "nonsense", "", "é", "a[b]", "\n");

    private static final List<String> BODIES = List.of(
            "",
            "{",
            "[]",
            "null",
            "\"text\"",
            "{\"a\":{\"b\":[1,2,{}]}}",
            "{\"id\":1e999,\"name\":\"\\u0000\",\"username\":\"\\uD800\",\"password\":[]}",
            "{\"type\":7,\"date\":\"+999999999-12-31\",\"count\":-1,\"text\":\"\",\"roles\":[0],\"email\":\"@\"}");

    private static final List<String> ACCEPTED =
            List.of("application/json", "*/*", "text/csv", "text/html", "image/png", "nonsense");

    private final Product product = Product.running();

    private record Person(String name, Visitor visitor) {}

    private record Route(ApiDocument document, String method, String path, List<String> parameters) {

        String name() {
            return method + " " + path;
        }
    }

    private record Asked(String who, Route route, String address, String accept, String body) {

        @Override
        public String toString() {
            return "%s: %s %s Accept: %s %s".formatted(who, route.method(), address, accept, body);
        }
    }

    @Test
    void anyRequestIsAnsweredOrRefusedWithAReason() {
        var random = new Random(SEED);
        var routes = routes();
        var people = people();
        var wrong = new ArrayList<String>();

        for (int i = 0; i < TestForm.rounds(600, 6_000); i++) {
            var person = any(people, random);
            var asked = ask(person.name(), routes.get(i % routes.size()), random);
            var answer = person.visitor().send(asked.route().method(), asked.address(), asked.accept(), asked.body());
            fault(asked, answer)
                    .ifPresent(fault -> wrong.add(
                            "%s: %s%n  -> %d %s".formatted(fault, asked, answer.statusCode(), answer.body())));
        }

        assertThat(routes).hasSizeGreaterThan(50);
        assertThat(wrong).isEmpty();
    }

    private Asked ask(String who, Route route, Random random) {
        var path = VARIABLE.matcher(route.path()).replaceAll(_ -> segment(any(VALUES, random)));
        var names = Stream.concat(route.parameters().stream(), COMMON_PARAMETERS.stream())
                .toList();
        var query = IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> encoded(any(names, random)) + "=" + encoded(any(VALUES, random)))
                .collect(Collectors.joining("&"));
        var body = route.method().equals("GET") ? "" : any(BODIES, random);
        return new Asked(who, route, path + (query.isEmpty() ? "" : "?" + query), any(ACCEPTED, random), body);
    }

    /** An empty segment or one of dots is another route. */
    private static String segment(String value) {
        return value.isEmpty() || value.equals("..") ? "x" : encoded(value).replace("+", "%20");
    }

    private static Optional<String> fault(Asked asked, HttpResponse<String> answer) {
        if (!isAnswered(answer)) {
            return Optional.of("no answer and no complete problem");
        }
        var type = answer.headers().firstValue("Content-Type").orElse(null);
        var path = asked.address().replaceFirst("\\?.*", "");
        return asked.route()
                .document()
                .fault(new Answer(asked.route().method(), path, answer.statusCode(), type, answer.body()));
    }

    private static boolean isAnswered(HttpResponse<String> answer) {
        if (answer.statusCode() < 400) {
            return true;
        }
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return answer.statusCode() < 500
                && (type.startsWith("text/html") || (type.startsWith("application/problem+json") && isWhole(answer)));
    }

    private static boolean isWhole(HttpResponse<String> answer) {
        try {
            var problem = JSON.readTree(answer.body());
            return problem.path("status").asInt(0) == answer.statusCode()
                    && Stream.of("type", "title", "detail", "code")
                            .allMatch(field -> !problem.path(field).asString("").isBlank());
        } catch (JacksonException e) {
            return false;
        }
    }

    private List<Person> people() {
        var admin = signedIn("admin");
        return List.of(
                new Person("nobody", product.visitor()),
                admin,
                signedIn("manager"),
                signedIn("rep1"),
                signedIn("marketing"),
                new Person("reader", reader(admin.visitor())));
    }

    private Person signedIn(String name) {
        return new Person(name, product.visitor().signIn(name, name.replaceAll("[0-9]", "") + "123"));
    }

    /** The one role the demo has nobody for. */
    private Visitor reader(Visitor admin) {
        var answer = admin.post("/api/users", """
                {"username":"reader","password":"reads-without-writing","display_name":"Reader","roles":["READ_ONLY"]}
                """);
        assertThat(answer.statusCode()).isEqualTo(201);
        return product.visitor().signIn("reader", "reads-without-writing");
    }

    /** Every route in the services' documents, each once: what the gateway answers itself is its own. */
    private List<Route> routes() {
        var visitor = product.visitor().signIn("admin", "admin123");
        var routes = new LinkedHashMap<String, Route>();
        Stream.of("", "/ingestion", "/prediction", "/recommendation", "/outreach", "/dashboard")
                .map(service -> ApiDocument.ofJson(
                        visitor.json("/v3/api-docs" + service).toString()))
                .flatMap(AnyRequestTests::routesOf)
                .filter(route -> !COMMANDS_WITHOUT_INPUT.contains(route.name()))
                .forEach(route -> routes.putIfAbsent(route.name(), route));
        return List.copyOf(routes.values());
    }

    private static Stream<Route> routesOf(ApiDocument document) {
        return document.tree()
                .get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> new Route(
                                document,
                                operation.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                parametersOf(document, operation.getValue()))));
    }

    private static List<String> parametersOf(ApiDocument document, JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(document::resolved)
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .map(parameter -> parameter.path("name").asString(""))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }
}
