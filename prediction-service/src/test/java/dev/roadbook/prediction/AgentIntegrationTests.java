package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import com.jayway.jsonpath.JsonPath;
import dev.roadbook.events.AccountChanged;
import dev.roadbook.events.MonthlyTarget;
import dev.roadbook.events.RepActivityKind;
import dev.roadbook.events.RepActivityRecorded;
import dev.roadbook.events.RepChanged;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.MutableClock;
import dev.roadbook.testkit.RoadbookTest;
import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Representatives do and sell, are scored, and a forest tells who will miss. */
@AutoConfigureMockMvc
@RoadbookTest(
        now = "2026-11-20T09:00:00Z",
        properties = {"roadbook.schedule.enabled=false", "roadbook.prediction.target.trees=20"})
class AgentIntegrationTests {

    private static final Instant PUBLISHED_AT = Instant.parse("2026-11-20T05:00:00Z");
    private static final YearMonth FIRST = YearMonth.of(2025, 1);
    private static final YearMonth NOW = YearMonth.of(2026, 11);
    private static final int REPS = 6;

    @Autowired
    EventPublisher publisher;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    private Observed service;

    @BeforeEach
    void startEmpty(
            @Autowired KafkaProbe kafka,
            @Autowired EventCodec codec,
            @Autowired KafkaListenerEndpointRegistry listeners,
            @Autowired Environment environment) {
        service = new Observed(kafka, codec, jdbc, listeners, environment);
        clock.set(LocalDate.of(2026, 11, 20));
        jdbc.sql("""
                        truncate account, sales_order, touched_account, batch_progress, portfolio, refresh_request,
                            prediction, purchase, rep_performance, agent, agent_target, agent_activity, agent_day,
                            order_rep, target_model, target_training
                        """).update();
    }

    @Test
    void scoresTheMonthSoFar() {
        publish(rep("S1", 1, target("2026-01-01", "40000")), account("SA", "S1"));
        publish(
                activity("S1", "c", 1, RepActivityKind.CALL, "2026-11-03", 50),
                activity("S1", "m", 1, RepActivityKind.MEETING, "2026-11-10", 20),
                activity("S1", "old", 1, RepActivityKind.CALL, "2026-10-30", 99),
                activity("S1", "d", 1, RepActivityKind.DEAL, "2026-11-12", 3));
        settle(SalesBatch.named("scores")
                .order("SA", "D1", LocalDate.of(2026, 11, 5), "15000")
                .order("SA", "D2", LocalDate.of(2026, 11, 18), "5000"));
        awaitActivities(4);

        assertThat(get("/api/agents/S1/performance", caller("REP", "S1")))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.agent.month.calls", it -> assertThat(it).isEqualTo(50))
                .hasPathSatisfying(
                        "$.agent.month.sales_pct", it -> assertThat(it).isEqualTo(50.0))
                .hasPathSatisfying(
                        "$.agent.month.score.value", it -> assertThat(it).isEqualTo(34.0))
                .hasPathSatisfying("$.as_of", it -> assertThat(it).isEqualTo("2026-11-20"))
                .hasPathSatisfying(
                        "$.agent.abstention", it -> assertThat(it).isEqualTo("No model has been trained yet."))
                .hasPathSatisfying("$.months[0].calls", it -> assertThat(it).isEqualTo(99));
    }

    @Test
    void countsACorrectedActivityOnce() {
        publish(rep("C1", 1), account("CA", "C1"));
        publish(
                activity("C1", "x", 1, RepActivityKind.CALL, "2026-11-03", 5),
                activity("C1", "x", 2, RepActivityKind.CALL, "2026-11-03", 7),
                activity("C1", "x", 1, RepActivityKind.CALL, "2026-11-03", 5));
        settle(SalesBatch.named("corrected").order("CA", "D1", LocalDate.of(2026, 11, 5), "100"));
        await().untilAsserted(() -> assertThat(jdbc.sql("select sum(count) from agent_activity")
                        .query(Long.class)
                        .single())
                .isEqualTo(7));
    }

    @Test
    void publishesTheAttainmentOfTheQuota() {
        publish(rep("Q1", 1, target("2026-01-01", "1000"), target("2026-11-01", "3000")), account("QA", "Q1"));
        settle(SalesBatch.named("quota").weekly("QA", LocalDate.of(2026, 9, 18), 10, "900"));

        // ten months of 1000 and 20 of 30 days of 3000
        await().untilAsserted(
                        () -> assertThat(service.performance("Q1").getLast().getQuotaAttainmentPct())
                                .isEqualTo(75.0));
    }

    @Test
    void showsARepresentativeThemselvesOnly() {
        publish(rep("V1", 1), rep("V2", 1), account("VA", "V1"), account("VB", "V2"));
        settle(SalesBatch.named("visible").order("VA", "D", LocalDate.of(2026, 11, 5), "1"));
        await().until(() ->
                jdbc.sql("select count(*) = 2 from agent").query(Boolean.class).single());

        assertThat(get("/api/agents/", caller("REP", "V1")))
                .bodyJson()
                .extractingPath("$.items[*].agent_id")
                .isEqualTo(List.of("V1"));
        assertThat(get("/api/agents/performance", caller("MANAGER", null)))
                .bodyJson()
                .extractingPath("$.items[*].agent_id")
                .isEqualTo(List.of("V1", "V2"));
        assertThat(get("/api/agents/V2/performance", caller("REP", "V1"))).hasStatus(404);
        assertThat(mvc.post().uri("/api/models/agent-target/train").with(caller("REP", "V1")))
                .hasStatus(403);
        assertThat(get("/api/models/agent-target", caller("REP", "V1"))).hasStatus(403);
    }

    @Test
    void isAFileOfThoseWhoAreVisible() {
        publish(rep("F1", 1, target("2026-01-01", "40000")), rep("F2", 1), account("FA", "F1"), account("FB", "F2"));
        settle(SalesBatch.named("file").order("FA", "D", LocalDate.of(2026, 11, 5), "15000"));
        await().until(() ->
                jdbc.sql("select count(*) = 2 from agent").query(Boolean.class).single());

        var lines = body(get("/api/agents/?format=csv", caller("REP", "F1")))
                .lines()
                .toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .startsWith("agent_id,name,region,month,through,calls")
                .endsWith("score,prediction,miss_probability,risk,abstention");
        assertThat(lines.getLast()).startsWith("F1,").contains("2026-11-01", "15000.00", "40000.00", "37.5");
    }

    @Test
    void learnsWhoWillMissAndRanksByRisk() {
        callsTell();

        var run = train("{}");

        assertThat(run).bodyJson().extractingPath("$.state").isEqualTo("LEARNED");
        var list = get("/api/agents/", caller("MANAGER", null));
        assertThat(list).bodyJson().extractingPath("$.model.synthetic").isEqualTo(false);
        List<Double> chances = JsonPath.read(body(list), "$.items[*].miss_probability");
        assertThat(chances).hasSize(REPS).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(JsonPath.<String>read(body(list), "$.items[0].prediction")).isEqualTo("MISS");
        assertThat(JsonPath.<List<String>>read(body(list), "$.items[0].reasons[*].text"))
                .isNotEmpty();
        assertThat(JsonPath.<String>read(body(list), "$.items[%d].prediction".formatted(REPS - 1)))
                .isEqualTo("HIT");
        assertThat(get("/api/models/agent-target", caller("MANAGER", null)))
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
    void looksAtTheMonthOnTheBusinessDayWhateverTheDatesOfOrders() {
        publish(rep("B1", 1, target("2026-01-01", "1000")), account("BA", "B1"));
        settle(SalesBatch.named("dates")
                .order("BA", "D1", LocalDate.of(2026, 11, 5), "100")
                .order("BA", "D2", LocalDate.of(2026, 11, 28), "900"));

        assertThat(get("/api/agents/B1/performance", caller("REP", "B1")))
                .bodyJson()
                .hasPathSatisfying("$.as_of", it -> assertThat(it).isEqualTo("2026-11-20"))
                .hasPathSatisfying(
                        "$.agent.month.sales_pct", it -> assertThat(it).isEqualTo(10.0));
    }

    @Test
    void learnsNothingFromMonthsBeforeActivitiesWereRecorded() {
        callsTell();
        jdbc.sql("delete from agent_activity where happened_on < date '2025-06-01'")
                .update();
        train("{}");

        assertThat(get("/api/models/agent-target", caller("MANAGER", null)))
                .bodyJson()
                .extractingPath("$.items[0].first_month")
                .isEqualTo("2025-06-01");
    }

    @Test
    void isCertainOfATargetThatIsReached() {
        callsTell();
        train("{}");
        publish(rep("H0", 2, target("2025-01-01", "500")));
        await().until(() -> jdbc.sql("select amount = 500 from agent_target where rep_id = 'H0'")
                .query(Boolean.class)
                .single());

        assertThat(get("/api/agents/H0/performance", caller("MANAGER", null)))
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
        var list = get("/api/agents/", caller("MANAGER", null));
        assertThat(JsonPath.<String>read(body(list), "$.items[0].prediction")).isEqualTo("MISS");
        assertThat(JsonPath.<List<String>>read(body(list), "$.items[0].reasons[*].cause"))
                .containsExactly("sales");
        var models = get("/api/models/agent-target", caller("MANAGER", null));
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
                body(get("/api/models/agent-target", caller("MANAGER", null))), "$.items[*].version");

        assertThat(get("/api/models", caller("MANAGER", null)))
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
        publish(rep("T1", 1, target("2026-01-01", "5000")), account("TA", "T1"));
        settle(SalesBatch.named("little").weekly("TA", LocalDate.of(2026, 9, 18), 10, "900"));

        assertThat(train("{}")).bodyJson().extractingPath("$.state").isEqualTo("REFUSED");
        assertThat(get("/api/agents/", caller("MANAGER", null)))
                .bodyJson()
                .extractingPath("$.items[0].prediction")
                .isNull();
        assertThat(train("{\"synthetic\": true}"))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("LEARNED");
        assertThat(get("/api/agents/", caller("MANAGER", null)))
                .bodyJson()
                .extractingPath("$.model.synthetic")
                .isEqualTo(true);
    }

    @Test
    void trainsOneAtATime() {
        jdbc.sql("""
                        insert into target_training (id, state, synthetic, step, percent, requested_by, requested_at, alive_at)
                        values (gen_random_uuid(), 'RUNNING', false, 'READING', 5, 'somebody', :now, :now)
                        """)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .update();

        assertThat(startTraining("{}")).hasStatus(409);
        clock.set(LocalDate.of(2026, 11, 21));
        assertThat(startTraining("{}")).hasStatus(202);
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
        publish(events.toArray(OutgoingEvent[]::new));
        settle(batch);
        await().until(() -> jdbc.sql("select count(distinct rep_id) = :reps from agent_day")
                .param("reps", REPS)
                .query(Boolean.class)
                .single());
        awaitActivities(REPS * (int) (ChronoUnit.MONTHS.between(FIRST, NOW) + 1));
    }

    private MvcTestResult train(String body) {
        assertThat(startTraining(body)).hasStatus(202);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !List.of("REQUESTED", "RUNNING")
                        .contains(JsonPath.<String>read(
                                body(get("/api/models/agent-target/training", caller("MANAGER", null))), "$.state")));
        return get("/api/models/agent-target/training", caller("MANAGER", null));
    }

    private MvcTestResult startTraining(String body) {
        return mvc.post()
                .uri("/api/models/agent-target/train")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(caller("MANAGER", null))
                .exchange();
    }

    private MvcTestResult activate(String version) {
        return mvc.post()
                .uri("/api/models/agent-target/%s/activate".formatted(version))
                .with(caller("MANAGER", null))
                .exchange();
    }

    private String modelInUse() {
        return JsonPath.read(body(get("/api/agents/", caller("MANAGER", null))), "$.model.version");
    }

    private void settle(SalesBatch batch) {
        batch.publish(publisher);
        service.settles(batch);
        await().until(() -> jdbc.sql("select not exists (select from refresh_request)")
                .query(Boolean.class)
                .single());
        mvc.post().uri("/api/predictions/tick").with(caller("MANAGER", null)).exchange();
    }

    private void awaitActivities(int count) {
        await().until(() -> jdbc.sql("select count(*) = :count from agent_activity")
                .param("count", count)
                .query(Boolean.class)
                .single());
    }

    private void publish(OutgoingEvent... events) {
        publisher.publish(List.of(events));
        long reps = List.of(events).stream()
                .filter(event -> event.topic() == Topic.REPS)
                .map(OutgoingEvent::key)
                .distinct()
                .count();
        if (reps > 0) {
            await().until(() -> jdbc.sql("select count(*) >= :reps from agent")
                    .param("reps", reps)
                    .query(Boolean.class)
                    .single());
        }
    }

    private static OutgoingEvent rep(String id, long revision, MonthlyTarget... targets) {
        var event = RepChanged.newBuilder()
                .setEventId(EventIds.of("rep", id, Long.toString(revision)))
                .setOccurredAt(PUBLISHED_AT)
                .setRepId(id)
                .setRevision(revision)
                .setName("Representative " + id)
                .setMonthlyTargets(List.of(targets))
                .build();
        return new OutgoingEvent(Topic.REPS, id, event);
    }

    private static MonthlyTarget target(String from, String amount) {
        return new MonthlyTarget(LocalDate.parse(from), new BigDecimal(amount).setScale(2), "EUR");
    }

    private static OutgoingEvent account(String id, String rep) {
        var event = AccountChanged.newBuilder()
                .setEventId(EventIds.of("account", id))
                .setOccurredAt(PUBLISHED_AT)
                .setAccountId(id)
                .setRevision(1)
                .setCardCode(id)
                .setName(id)
                .setRepId(rep)
                .setCurrency("EUR")
                .build();
        return new OutgoingEvent(Topic.ACCOUNTS, id, event);
    }

    private static OutgoingEvent activity(
            String rep, String id, long revision, RepActivityKind kind, String day, int count) {
        var event = RepActivityRecorded.newBuilder()
                .setEventId(EventIds.of("activity", rep, id, Long.toString(revision)))
                .setOccurredAt(PUBLISHED_AT)
                .setRepId(rep)
                .setActivityId(EventIds.of(rep, id))
                .setKind(kind)
                .setHappenedOn(LocalDate.parse(day))
                .setCount(count)
                .setRevision(revision)
                .build();
        return new OutgoingEvent(Topic.REP_ACTIVITIES, rep, event);
    }

    private MvcTestResult get(String path, RequestPostProcessor caller) {
        return mvc.get().uri(path).with(caller).exchange();
    }

    private static String body(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RequestPostProcessor caller(String role, @Nullable String rep) {
        return jwt().jwt(token -> {
                    token.claim("roles", List.of(role));
                    if (rep != null) {
                        token.claim("rep_id", rep);
                    }
                })
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
