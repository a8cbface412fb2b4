package dev.roadbook.dashboard;

import static dev.roadbook.dashboard.EventFixtures.THIS_MORNING;
import static dev.roadbook.dashboard.EventFixtures.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.dashboard.Endpoints.Endpoint;
import dev.roadbook.dashboard.deadletter.LetterBox;
import dev.roadbook.dashboard.projection.World;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every endpoint, every role, one's own territory and another's. */
@DashboardTest
class AccessIntegrationTests {

    private static final Set<Person> EVERYONE = Set.of(
            Person.ADMIN, Person.MANAGER, Person.MARKETING, Person.READER, Person.rep("R1"), Person.readerOf("R1"));
    private static final Set<Person> SELLERS =
            Set.of(Person.ADMIN, Person.MANAGER, Person.READER, Person.rep("R1"), Person.readerOf("R1"));
    private static final Set<Person> TEAM = Set.of(Person.ADMIN, Person.MANAGER, Person.READER);
    private static final Set<Person> WRITERS = Set.of(Person.ADMIN, Person.MANAGER, Person.rep("R1"));
    private static final Set<Person> ADMINS = Set.of(Person.ADMIN);

    private static final Map<String, Set<Person>> RULES = Map.ofEntries(
            Map.entry("GET /api/strategic/accounts", EVERYONE),
            Map.entry("GET /api/strategic/accounts as CSV", EVERYONE),
            Map.entry("GET /api/strategic/accounts/{id}", EVERYONE),
            Map.entry("GET /api/strategic/accounts/{id}/history", EVERYONE),
            Map.entry("GET /api/strategic/accounts/{id}/timeline", EVERYONE),
            Map.entry("GET /api/search", EVERYONE),
            Map.entry("GET /api/facets", EVERYONE),
            Map.entry("GET /api/freshness", EVERYONE),
            Map.entry("GET /api/live", EVERYONE),
            Map.entry("GET /api/today", SELLERS),
            Map.entry("GET /api/churn/analysis", SELLERS),
            Map.entry("GET /api/churn/analysis as CSV", SELLERS),
            Map.entry("GET /api/engagement/reminders", SELLERS),
            Map.entry("GET /api/engagement/reminders as CSV", SELLERS),
            Map.entry("POST /api/engagement/reminders/{id}/notes", WRITERS),
            Map.entry("GET /api/activity", SELLERS),
            Map.entry("GET /api/activity as CSV", SELLERS),
            Map.entry("GET /api/sales-manager/overview", TEAM),
            Map.entry("GET /api/sales-manager/overview as CSV", TEAM),
            Map.entry("GET /api/sales-manager/regions", TEAM),
            Map.entry("GET /api/sales-manager/regions as CSV", TEAM),
            Map.entry("GET /api/sales-manager/companies", TEAM),
            Map.entry("GET /api/sales-manager/companies as CSV", TEAM),
            Map.entry("GET /api/sales-manager/top_accounts_by_rep", TEAM),
            Map.entry("GET /api/sales-manager/top_accounts_by_rep as CSV", TEAM),
            Map.entry("GET /api/sales-manager/accounts/{cardCode}/history", TEAM),
            Map.entry("GET /api/sales-manager/reps", TEAM),
            Map.entry("GET /api/sales-manager/reps as CSV", TEAM),
            Map.entry("GET /api/dead-letters", ADMINS),
            Map.entry("GET /api/dead-letters as CSV", ADMINS),
            Map.entry("GET /api/dead-letters/{id}", ADMINS),
            Map.entry("POST /api/dead-letters/{id}/replay", ADMINS),
            Map.entry("POST /api/dead-letters/{id}/discard", ADMINS),
            Map.entry("GET /api/projections", ADMINS),
            Map.entry("POST /api/projections/rebuild", ADMINS));

    private static final List<Person> PEOPLE = List.of(
            Person.ADMIN,
            Person.MANAGER,
            Person.MARKETING,
            Person.READER,
            Person.rep("R1"),
            Person.rep("R2"),
            Person.rep(null),
            Person.readerOf("R1"),
            Person.NOBODY);

    private static final String REMINDER =
            EventFixtures.reminderId("MINE", THIS_MORNING).toString();

    @Autowired
    World world;

    @Autowired
    Browser browser;

    @Autowired
    Endpoints endpoints;

    @Autowired
    LetterBox letters;

    private UUID letter;

    @BeforeEach
    void fillTheTerritoryOfR1() {
        letter = letters.put("looked at");
        world.anew().with(RepFixtures.rep("R1"), EventFixtures.batch("first", THIS_MORNING));
        fill("R1", "MINE", "Mine");
    }

    private void fill(String rep, String account, String name) {
        world.with(
                EventFixtures.account(account, rep, name)
                        .setChain("Chain " + name)
                        .setRegion("Region " + name)
                        .setCardCode("SHARED")
                        .build(),
                EventFixtures.prediction(account),
                EventFixtures.recommendation(account),
                EventFixtures.order(account, "D1", TODAY, "77.00"),
                EventFixtures.reminder(account, THIS_MORNING),
                RepFixtures.performance(rep),
                RepFixtures.call(rep, account, "call about " + name),
                EventFixtures.activity(account, "mona", "pitch to " + name));
    }

    @Test
    void everyEndpointHasARuleAndEveryRuleAnEndpoint() {
        assertThat(endpoints.all().stream().map(Endpoint::toString).collect(Collectors.toSet()))
                .isEqualTo(RULES.keySet());
    }

    @Test
    void onlyThoseWhoMayAreAnswered() {
        var softly = new SoftAssertions();
        for (var endpoint : endpoints.all()) {
            for (var person : PEOPLE) {
                var mayNot = !RULES.getOrDefault(endpoint.toString(), Set.of()).contains(asInRules(person));
                var status = status(endpoint, person);
                if (mayNot) {
                    softly.assertThat(status).as("%s by %s", endpoint, person).isEqualTo(403);
                } else {
                    softly.assertThat(status)
                            .as("%s by %s", endpoint, person)
                            .isIn(seesNothingOfMine(person) ? List.of(200, 404) : List.of(200, 201, 202));
                }
            }
        }
        softly.assertAll();
    }

    /** A rule speaks of representatives; whose territory it is decides what they see. */
    private static Person asInRules(Person person) {
        return person.roles().equals(List.of("REP")) ? Person.rep("R1") : person;
    }

    private static boolean seesNothingOfMine(Person person) {
        return person.equals(Person.rep("R2")) || person.equals(Person.rep(null));
    }

    @Test
    void rightsComeBeforeTheRequestIsJudged() {
        var softly = new SoftAssertions();
        for (var endpoint : endpoints.all()) {
            var path = endpoint.path().replaceAll("\\{[^}]+}", "nonsense") + "?size=x&page=-1&nonsense=1";
            for (var person : PEOPLE) {
                if (!RULES.getOrDefault(endpoint.toString(), Set.of()).contains(asInRules(person))) {
                    var answer = endpoint.method().equals("POST")
                            ? browser.post(person, path, "{")
                            : browser.get(person, path, accept(endpoint) + ", */*;q=0.1");
                    softly.assertThat(answer.statusCode())
                            .as("%s by %s", endpoint, person)
                            .isEqualTo(403);
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void nobodyIsAnsweredWithoutAToken() {
        assertThat(endpoints.all())
                .allSatisfy(endpoint -> assertThat(status(endpoint, null))
                        .as(endpoint.toString())
                        .isEqualTo(401));
    }

    /** Not a byte of any answer may tell whether another territory exists. */
    @Test
    void anothersTerritoryChangesNothingInAnyAnswer() {
        var before = everyAnswerTo(Person.rep("R1"));
        var readerBefore = everyAnswerTo(Person.readerOf("R1"));

        fill("R2", "THEIRS", "Theirs");
        fill("R2", "MINE-TOO", "Mine");

        var softly = new SoftAssertions();
        everyAnswerTo(Person.rep("R1"))
                .forEach((request, answer) ->
                        softly.assertThat(answer).as(request).isEqualTo(before.get(request)));
        everyAnswerTo(Person.readerOf("R1"))
                .forEach((request, answer) ->
                        softly.assertThat(answer).as(request).isEqualTo(readerBefore.get(request)));
        softly.assertAll();
        assertThat(before.keySet()).anyMatch(request -> request.contains("rep=R2"));
    }

    @Test
    void anothersAccountIsAnsweredLikeOneThatDoesNotExist() {
        fill("R2", "THEIRS", "Theirs");

        for (var part : List.of("", "/history", "/timeline")) {
            var theirs = browser.get(Person.rep("R1"), "/api/strategic/accounts/THEIRS" + part);
            var nowhere = browser.get(Person.rep("R1"), "/api/strategic/accounts/NOWHERE" + part);
            assertThat(theirs.statusCode()).isEqualTo(404);
            assertThat(withoutTrace(theirs)).isEqualTo(withoutTrace(nowhere));
        }
    }

    @Test
    void aNoteOnAnothersReminderIsRefusedAsUnknown() {
        fill("R2", "THEIRS", "Theirs");
        var theirs = EventFixtures.reminderId("THEIRS", THIS_MORNING);

        assertThat(note(Person.rep("R1"), theirs).statusCode()).isEqualTo(404);
        assertThat(note(Person.rep("R2"), theirs).statusCode()).isEqualTo(201);
    }

    private HttpResponse<String> note(Person person, UUID reminder) {
        return browser.post(person, "/api/engagement/reminders/" + reminder + "/notes", "{\"text\":\"called\"}");
    }

    private Map<String, String> everyAnswerTo(Person person) {
        var answers = new LinkedHashMap<String, String>();
        for (var endpoint : endpoints.all()) {
            if (endpoint.method().equals("GET") && !endpoint.path().equals("/api/live")) {
                for (var query : queries(endpoint)) {
                    var request = path(endpoint) + query;
                    var response = browser.get(person, request, accept(endpoint));
                    answers.put(endpoint + " " + request, response.statusCode() + " " + withoutTrace(response));
                }
            }
        }
        return answers;
    }

    private static List<String> queries(Endpoint endpoint) {
        var queries = new ArrayList<String>();
        switch (endpoint.path()) {
            case "/api/strategic/accounts" ->
                queries.addAll(List.of(
                        "",
                        "?rep=R2",
                        "?rep=R1",
                        "?q=theirs",
                        "?q=mine",
                        "?chain=Chain%20Theirs",
                        "?sort=name",
                        "?sort=-ytd_revenue",
                        "?region=Region%20Theirs",
                        "?size=1",
                        "?reminder=sent",
                        "?due=week"));
            case "/api/engagement/reminders" ->
                queries.addAll(
                        List.of("", "?rep=R2", "?account=THEIRS", "?state=sent", "?q=theirs", "?sort=account_name"));
            case "/api/activity" -> queries.addAll(List.of("", "?account=THEIRS", "?q=theirs", "?kind=PITCH_SENT"));
            case "/api/search" -> queries.addAll(List.of("?q=theirs", "?q=mine", "?q=shared", "?q=lyon"));
            default -> queries.add("");
        }
        return queries;
    }

    private int status(Endpoint endpoint, @Nullable Person person) {
        var path = path(endpoint) + (endpoint.path().equals("/api/search") ? "?q=mine" : "");
        if (endpoint.path().equals("/api/live")) {
            var request = browser.request(person, path, Duration.ofSeconds(1)).header("Accept", "text/event-stream");
            return browser.send(request.build()).statusCode();
        }
        return endpoint.method().equals("POST")
                ? browser.post(person, path, "{\"text\":\"called\"}").statusCode()
                : browser.get(person, path, accept(endpoint)).statusCode();
    }

    private String path(Endpoint endpoint) {
        return endpoint.path().replace("{id}", id(endpoint)).replace("{cardCode}", "SHARED");
    }

    /** What is decided about a letter stands, so that each who may gets one of their own. */
    private String id(Endpoint endpoint) {
        if (endpoint.path().contains("dead-letters")) {
            return (endpoint.method().equals("GET") ? letter : letters.put("decided")).toString();
        }
        return endpoint.path().contains("reminders") ? REMINDER : "MINE";
    }

    private static String accept(Endpoint endpoint) {
        return endpoint.csv() ? "text/csv" : "application/json";
    }

    private static String withoutTrace(HttpResponse<String> response) {
        return response.body().replaceAll("\"trace_id\":\"[^\"]*\"", "").replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
