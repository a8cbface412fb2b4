package dev.roadbook.dashboard;

import static dev.roadbook.dashboard.EventFixtures.THIS_MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.dashboard.Endpoints.Endpoint;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** One's own territory and another's. */
class TerritoryIntegrationTests extends TerritoryTest {

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

    private static String withoutTrace(HttpResponse<String> response) {
        return response.body().replaceAll("\"trace_id\":\"[^\"]*\"", "").replaceAll("\"instance\":\"[^\"]*\"", "");
    }
}
