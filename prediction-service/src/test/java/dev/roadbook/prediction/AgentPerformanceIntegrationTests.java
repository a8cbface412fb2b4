package dev.roadbook.prediction;

import static dev.roadbook.prediction.Representatives.account;
import static dev.roadbook.prediction.Representatives.activity;
import static dev.roadbook.prediction.Representatives.body;
import static dev.roadbook.prediction.Representatives.rep;
import static dev.roadbook.prediction.Representatives.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.events.RepActivityKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Representatives do and sell, and each sees how the month goes. */
@AgentTest
class AgentPerformanceIntegrationTests {

    @Autowired
    Representatives team;

    @Autowired
    Observed service;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startEmpty() {
        team.startEmpty();
    }

    @Test
    void scoresTheMonthSoFar() {
        team.publish(rep("S1", 1, target("2026-01-01", "40000")), account("SA", "S1"));
        team.publish(
                activity("S1", "c", 1, RepActivityKind.CALL, "2026-11-03", 50),
                activity("S1", "m", 1, RepActivityKind.MEETING, "2026-11-10", 20),
                activity("S1", "old", 1, RepActivityKind.CALL, "2026-10-30", 99),
                activity("S1", "d", 1, RepActivityKind.DEAL, "2026-11-12", 3));
        team.settle(SalesBatch.named("scores")
                .order("SA", "D1", LocalDate.of(2026, 11, 5), "15000")
                .order("SA", "D2", LocalDate.of(2026, 11, 18), "5000"));
        team.awaitActivities(4);

        assertThat(team.get("/api/agents/S1/performance", "REP", "S1"))
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
    void looksAtTheMonthOnTheBusinessDayWhateverTheDatesOfOrders() {
        team.publish(rep("B1", 1, target("2026-01-01", "1000")), account("BA", "B1"));
        team.settle(SalesBatch.named("dates")
                .order("BA", "D1", LocalDate.of(2026, 11, 5), "100")
                .order("BA", "D2", LocalDate.of(2026, 11, 28), "900"));

        assertThat(team.get("/api/agents/B1/performance", "REP", "B1"))
                .bodyJson()
                .hasPathSatisfying("$.as_of", it -> assertThat(it).isEqualTo("2026-11-20"))
                .hasPathSatisfying(
                        "$.agent.month.sales_pct", it -> assertThat(it).isEqualTo(10.0));
    }

    @Test
    void countsACorrectedActivityOnce() {
        team.publish(rep("C1", 1), account("CA", "C1"));
        team.publish(
                activity("C1", "x", 1, RepActivityKind.CALL, "2026-11-03", 5),
                activity("C1", "x", 2, RepActivityKind.CALL, "2026-11-03", 7),
                activity("C1", "x", 1, RepActivityKind.CALL, "2026-11-03", 5));
        team.settle(SalesBatch.named("corrected").order("CA", "D1", LocalDate.of(2026, 11, 5), "100"));
        await().untilAsserted(() -> assertThat(jdbc.sql("select sum(count) from agent_activity")
                        .query(Long.class)
                        .single())
                .isEqualTo(7));
    }

    @Test
    void publishesTheAttainmentOfTheQuota() {
        team.publish(rep("Q1", 1, target("2026-01-01", "1000"), target("2026-11-01", "3000")), account("QA", "Q1"));
        team.settle(SalesBatch.named("quota").weekly("QA", LocalDate.of(2026, 9, 18), 10, "900"));

        // ten months of 1000 and 20 of 30 days of 3000
        await().untilAsserted(
                        () -> assertThat(service.performance("Q1").getLast().getQuotaAttainmentPct())
                                .isEqualTo(75.0));
    }

    @Test
    void showsARepresentativeThemselvesOnly() {
        team.publish(rep("V1", 1), rep("V2", 1), account("VA", "V1"), account("VB", "V2"));
        team.settle(SalesBatch.named("visible").order("VA", "D", LocalDate.of(2026, 11, 5), "1"));
        await().until(() ->
                jdbc.sql("select count(*) = 2 from agent").query(Boolean.class).single());

        assertThat(team.get("/api/agents/", "REP", "V1"))
                .bodyJson()
                .extractingPath("$.items[*].agent_id")
                .isEqualTo(List.of("V1"));
        assertThat(team.get("/api/agents/performance", "MANAGER", null))
                .bodyJson()
                .extractingPath("$.items[*].agent_id")
                .isEqualTo(List.of("V1", "V2"));
        assertThat(team.get("/api/agents/V2/performance", "REP", "V1")).hasStatus(404);
        assertThat(mvc.post().uri("/api/models/agent-target/train").with(Callers.as("REP", "V1")))
                .hasStatus(403);
        assertThat(team.get("/api/models/agent-target", "REP", "V1")).hasStatus(403);
    }

    @Test
    void isAFileOfThoseWhoAreVisible() {
        team.publish(
                rep("F1", 1, target("2026-01-01", "40000")), rep("F2", 1), account("FA", "F1"), account("FB", "F2"));
        team.settle(SalesBatch.named("file").order("FA", "D", LocalDate.of(2026, 11, 5), "15000"));
        await().until(() ->
                jdbc.sql("select count(*) = 2 from agent").query(Boolean.class).single());

        var lines =
                body(team.get("/api/agents/?format=csv", "REP", "F1")).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .startsWith("agent_id,name,region,month,through,calls")
                .endsWith("score,prediction,miss_probability,risk,abstention");
        assertThat(lines.getLast()).startsWith("F1,").contains("2026-11-01", "15000.00", "40000.00", "37.5");
    }
}
