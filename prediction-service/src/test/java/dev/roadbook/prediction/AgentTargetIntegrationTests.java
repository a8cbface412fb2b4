package dev.roadbook.prediction;

import static dev.roadbook.prediction.Representatives.account;
import static dev.roadbook.prediction.Representatives.activity;
import static dev.roadbook.prediction.Representatives.body;
import static dev.roadbook.prediction.Representatives.rep;
import static dev.roadbook.prediction.Representatives.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.events.RepActivityKind;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.testkit.MutableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A forest tells who will miss the target, or a simple rule where it falls short. */
@AgentTest
class AgentTargetIntegrationTests {

    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final YearMonth NOW = YearMonth.of(2026, 11);
    private static final int REPS = 6;

    @Autowired
    Representatives team;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startEmpty() {
        team.startEmpty();
    }

    @Test
    void learnsWhoWillMissAndRanksByRisk() {
        callsTell();

        var run = train("{}");

        assertThat(run).bodyJson().extractingPath("$.state").isEqualTo("LEARNED");
        var list = team.get("/api/agents/", "MANAGER", null);
        assertThat(list).bodyJson().extractingPath("$.model.synthetic").isEqualTo(false);
        List<Double> chances = JsonPath.read(body(list), "$.items[*].miss_probability");
        assertThat(chances).hasSize(REPS).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(JsonPath.<String>read(body(list), "$.items[0].prediction")).isEqualTo("MISS");
        assertThat(JsonPath.<List<String>>read(body(list), "$.items[0].reasons[*].text"))
                .isNotEmpty();
        assertThat(JsonPath.<String>read(body(list), "$.items[%d].prediction".formatted(REPS - 1)))
                .isEqualTo("HIT");
        assertThat(team.get("/api/models/agent-target", "MANAGER", null))
                .bodyJson()
                .hasPathSatisfying("$.items[0].in_use", it -> assertThat(it).isEqualTo(true))
                .hasPathSatisfying(
                        "$.items[0].evaluation.importance.length()",
                        it -> assertThat(it).isEqualTo(13));
    }

    /** Figures follow a file by a refresh, for which somebody who has just delivered years of sales does not wait. */
    @Test
    void learnsFromOrdersThatNoRefreshHasSummedUpYet() {
        salesTell();
        jdbc.sql("truncate agent_day").update();

        assertThat(train("{}"))
                .bodyJson()
                .hasPathSatisfying("$.state", it -> assertThat(it).isEqualTo("LEARNED"));
    }

    @Test
    void learnsNothingFromMonthsBeforeActivitiesWereRecorded() {
        callsTell();
        jdbc.sql("delete from agent_activity where happened_on < date '2025-06-01'")
                .update();
        train("{}");

        assertThat(team.get("/api/models/agent-target", "MANAGER", null))
                .bodyJson()
                .extractingPath("$.items[0].first_month")
                .isEqualTo("2025-06-01");
    }

    @Test
    void isCertainOfATargetThatIsReached() {
        callsTell();
        train("{}");
        team.publish(rep("H0", 2, target("2025-01-01", "500")));
        await().until(() -> jdbc.sql("select amount = 500 from agent_target where rep_id = 'H0'")
                .query(Boolean.class)
                .single());

        assertThat(team.get("/api/agents/H0/performance", "MANAGER", null))
                .bodyJson()
                .hasPathSatisfying(
                        "$.agent.miss_probability", it -> assertThat(it).isEqualTo(0.0))
                .hasPathSatisfying("$.agent.prediction", it -> assertThat(it).isEqualTo("HIT"));
    }

    @Test
    void answersByTheSimpleRuleWhereTheForestFallsShort() {
        salesTell();
        train("{}");

        assertThat(modelInUse()).isEqualTo("even-pace-1");
        var list = team.get("/api/agents/", "MANAGER", null);
        assertThat(JsonPath.<String>read(body(list), "$.items[0].prediction")).isEqualTo("MISS");
        assertThat(JsonPath.<List<String>>read(body(list), "$.items[0].reasons[*].cause"))
                .containsExactly("sales");
        var models = team.get("/api/models/agent-target", "MANAGER", null);
        assertThat(models)
                .bodyJson()
                .hasPathSatisfying("$.answering", it -> assertThat(it).isEqualTo("even-pace-1"))
                .hasPathSatisfying("$.items[0].in_use", it -> assertThat(it).isEqualTo(false))
                .hasPathSatisfying(
                        "$.items[0].shortcoming", it -> assertThat(it).isNotNull());

        var forest = JsonPath.<String>read(body(models), "$.items[0].version");
        assertThat(activate(forest)).hasStatusOk();
        assertThat(modelInUse()).isEqualTo(forest);
        assertThat(activate("even-pace-1")).hasStatusOk();
        assertThat(modelInUse()).isEqualTo("even-pace-1");
    }

    @Test
    void goesBackToAnEarlierForestAndPassesOverABrokenOne() {
        callsTell();
        train("{}");
        train("{}");
        var names = JsonPath.<List<String>>read(
                body(team.get("/api/models/agent-target", "MANAGER", null)), "$.items[*].version");

        assertThat(team.get("/api/models", "MANAGER", null))
                .bodyJson()
                .extractingPath("$.items[?(@.kind == 'agent_target')].version")
                .isEqualTo(names);
        assertThat(activate(names.getLast())).hasStatusOk();
        assertThat(modelInUse()).isEqualTo(names.getLast());
        assertThat(activate(names.getFirst())).hasStatusOk();
        jdbc.sql("update target_model set artefact = '\\x00' where state = 'ACTIVE'")
                .update();
        assertThat(activate(names.getFirst())).hasStatus(409);
        jdbc.sql("update target_model set sha256 = '' where state = 'ACTIVE'").update();
        train("{}");
        jdbc.sql("update target_model set artefact = '\\x00' where state = 'ACTIVE'")
                .update();
        assertThat(modelInUse()).isEqualTo(names.getLast());
    }

    @Test
    void abstainsWithoutHistoryAndMakesMonthsUpOnlyWhenAsked() {
        team.publish(rep("T1", 1, target("2026-01-01", "5000")), account("TA", "T1"));
        team.settle(SalesBatch.named("little").weekly("TA", LocalDate.of(2026, 9, 18), 10, "900"));

        assertThat(train("{}")).bodyJson().extractingPath("$.state").isEqualTo("REFUSED");
        assertThat(team.get("/api/agents/", "MANAGER", null))
                .bodyJson()
                .extractingPath("$.items[0].prediction")
                .isNull();
        assertThat(train("{\"synthetic\": true}"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("LEARNED");
        assertThat(team.get("/api/agents/", "MANAGER", null))
                .bodyJson()
                .extractingPath("$.model.synthetic")
                .isEqualTo(true);
    }

    @Test
    void trainsOneAtATime() {
        jdbc.sql("""
                        insert into background_run (
                            id, name, state, request, requested_by, requested_at, attempts, fence, lease_until)
                        values (gen_random_uuid(), 'target-training', 'RUNNING', '{"synthetic": true}', 'somebody',
                                '2026-11-20T08:00:00Z', 1, 1, clock_timestamp() + interval '1 minute')
                        """).update();

        assertThat(startTraining("{}"))
                .hasStatus(409)
                .bodyJson()
                .hasPathSatisfying("$.code", it -> assertThat(it).isEqualTo("training_runs"))
                .hasPathSatisfying(
                        "$.detail",
                        it -> assertThat(it).isEqualTo("A training is running already, asked for by somebody."));
    }

    /** Who sells evenly below the target misses it; calls tell the same for a while, then the contrary, which misleads a forest. */
    private void salesTell() {
        history(
                Map.of(true, List.of("1200", "1200", "1200", "1200"), false, List.of("700", "700", "700", "700")),
                YearMonth.of(2026, 5));
    }

    /** All sell alike until the last week of the month, which is good for who called; a forest sees the calls. */
    private void callsTell() {
        history(
                Map.of(true, List.of("900", "900", "900", "2000"), false, List.of("900", "900", "900", "500")),
                NOW.plusMonths(1));
    }

    /** Two in three representatives do well, one does not; one in five months turns out otherwise. */
    private void history(Map<Boolean, List<String>> weeks, YearMonth misleading) {
        var batch = SalesBatch.named("history");
        var events = new ArrayList<OutgoingEvent>();
        for (int rep = 0; rep < REPS; rep++) {
            events.add(rep("H" + rep, 1, target("2025-01-01", "4000")));
            events.add(account("HA" + rep, "H" + rep));
            int month = 0;
            for (var each = FIRST; !each.isAfter(NOW); each = each.plusMonths(1)) {
                boolean isGood = rep % 3 > 0 ^ (month++ + rep) % 5 == 0;
                var day = each.atDay(4).toString();
                boolean calls = isGood ^ !each.isBefore(misleading);
                events.add(activity("H" + rep, day, 1, RepActivityKind.CALL, day, calls ? 60 : 20));
                for (int week = 0; week < (each.equals(NOW) ? 3 : 4); week++) {
                    batch.order(
                            "HA" + rep,
                            "D" + each + week,
                            each.atDay(4 + 7 * week),
                            weeks.getOrDefault(isGood, List.of()).get(week));
                }
            }
        }
        team.publish(events.toArray(OutgoingEvent[]::new));
        team.settle(batch);
        await().until(() -> jdbc.sql("select count(distinct rep_id) = :reps from agent_day")
                .param("reps", REPS)
                .query(Boolean.class)
                .single());
        team.awaitActivities(REPS * (int) (ChronoUnit.MONTHS.between(FIRST, NOW) + 1));
    }

    private MvcTestResult train(String body) {
        assertThat(startTraining(body)).hasStatus(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !List.of("REQUESTED", "RUNNING")
                        .contains(JsonPath.<String>read(
                                body(team.get("/api/models/agent-target/training", "MANAGER", null)), "$.state")));
        return team.get("/api/models/agent-target/training", "MANAGER", null);
    }

    private MvcTestResult startTraining(String body) {
        return mvc.post()
                .uri("/api/models/agent-target/train")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(Callers.as("MANAGER", null))
                .exchange();
    }

    private MvcTestResult activate(String version) {
        return mvc.post()
                .uri("/api/models/agent-target/%s/activate".formatted(version))
                .with(Callers.as("MANAGER", null))
                .exchange();
    }

    private String modelInUse() {
        return JsonPath.read(body(team.get("/api/agents/", "MANAGER", null)), "$.model.version");
    }
}
