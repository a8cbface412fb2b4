package dev.roadbook.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.dashboard.Endpoints.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every endpoint, every role. */
class AccessIntegrationTests extends TerritoryTest {

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
            Map.entry("POST /api/projections/rebuild", ADMINS),
            Map.entry("POST /internal/activity", Set.of()));

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
}
