package dev.roadbook.prediction.backtest.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.platform.run.BackgroundRun;
import dev.roadbook.platform.run.Nothing;
import dev.roadbook.prediction.Callers;
import dev.roadbook.testkit.RoadbookTest;
import java.time.Duration;
import java.time.LocalDate;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The portfolio's own purchases are backtested when somebody asks. */
@AutoConfigureMockMvc
@RoadbookTest(
        now = "2026-11-20T09:00:00Z",
        properties = {
            "roadbook.schedule.enabled=false",
            "roadbook.prediction.learning.automatic=false",
            "roadbook.prediction.backtest.most-purchases=4000"
        })
class TrialIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BackgroundRun<Nothing, TrialResult> trials;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startEmpty() {
        jdbc.sql("truncate sales_order, background_run, portfolio, forecast_model")
                .update();
    }

    @Test
    void measuresOurDatesBesideSimpleOnes() {
        buyWeekly(50, 70);

        assertThat(start("MANAGER")).hasStatus(202);

        assertThat(ended()).isEqualTo(Trial.State.MEASURED);
        assertThat(get("READ_ONLY"))
                .bodyJson()
                .hasPathSatisfying("$.run.requested_by", it -> assertThat(it).isEqualTo("someone"))
                .hasPathSatisfying("$.result.model", it -> assertThat(it).isEqualTo("naive-1"))
                .hasPathSatisfying("$.result.last_day", it -> assertThat(it).isEqualTo("2026-11-12"))
                .hasPathSatisfying("$.result.accounts", it -> assertThat(it).isEqualTo(50))
                .hasPathSatisfying("$.result.all_accounts", it -> assertThat(it).isEqualTo(50))
                .hasPathSatisfying(
                        "$.result.scorecard.dates[*].method",
                        it -> assertThat(it)
                                .asInstanceOf(InstanceOfAssertFactories.LIST)
                                .containsExactly("ROADBOOK", "MEDIAN", "MEAN", "LAST", "BG_NBD"))
                .hasPathSatisfying(
                        "$.result.scorecard.dates[0].mean",
                        it -> assertThat(it)
                                .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
                                .isLessThan(1))
                .hasPathSatisfying(
                        "$.result.scorecard.segments[?(@.kind == 'WEEKLY')].coverage",
                        it -> assertThat(it)
                                .asInstanceOf(InstanceOfAssertFactories.LIST)
                                .hasSize(1))
                .hasPathSatisfying(
                        "$.result.scorecard.errors.length()",
                        it -> assertThat(it).isEqualTo(15));
    }

    @Test
    void looksAtAFixedShareOfALargePortfolio() {
        buyWeekly(200, 60);

        start("MANAGER");

        assertThat(ended()).isEqualTo(Trial.State.MEASURED);
        var result = trials.latestResult().orElseThrow();
        assertThat(result.allAccounts()).isEqualTo(200);
        assertThat(result.accounts()).isBetween(40L, 100L);
    }

    @Test
    void saysWhereThereIsTooLittleHistory() {
        buyWeekly(50, 10);

        start("MANAGER");

        assertThat(ended()).isEqualTo(Trial.State.REFUSED);
        assertThat(latest().reason()).contains("too little history from 2026-09-");
        assertThat(get("MANAGER")).bodyJson().extractingPath("$.result").isNull();
    }

    @Test
    void keepsTheLatestResultWhenALaterBacktestEndsWithout() {
        buyWeekly(50, 70);
        start("MANAGER");
        ended();

        jdbc.sql("truncate sales_order").update();
        start("MANAGER");

        assertThat(ended()).isEqualTo(Trial.State.REFUSED);
        assertThat(trials.latestResult()).isPresent();
    }

    @Test
    void runsOneAtATimeAndTakesUpTheSilent() {
        buyWeekly(50, 70);
        runElsewhere();

        assertThat(start("MANAGER")).hasStatus(409);
        jdbc.sql("update background_run set lease_until = clock_timestamp() - interval '1 second'")
                .update();
        assertThat(start("MANAGER"))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.detail")
                .isEqualTo("A backtest is running already, asked for by somebody.");

        assertThat(ended()).isEqualTo(Trial.State.MEASURED);
        assertThat(latest().requestedBy()).isEqualTo("somebody");
        assertThat(start("MANAGER")).hasStatus(202);
        ended();
    }

    @Test
    void tellsHowFarItIsAndIsStopped() {
        runElsewhere();

        assertThat(get("MANAGER"))
                .bodyJson()
                .hasPathSatisfying("$.run.done", it -> assertThat(it).isEqualTo(6))
                .hasPathSatisfying("$.run.total", it -> assertThat(it).isEqualTo(24))
                .hasPathSatisfying("$.run.percent", it -> assertThat(it).isEqualTo(25));
        assertThat(mvc.post().uri("/api/models/backtest/stop").with(Callers.as("MANAGER", null)))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.run.state", it -> assertThat(it).isEqualTo("STOPPED"))
                .hasPathSatisfying("$.run.reason", it -> assertThat(it).isEqualTo("Stopped by someone."));
    }

    @Test
    void isForManagersToRunAndForReadersToRead() {
        assertThat(start("READ_ONLY")).hasStatus(403);
        assertThat(start("REP")).hasStatus(403);
        assertThat(get("REP")).hasStatus(403);
        assertThat(get("READ_ONLY")).hasStatusOk();
    }

    private Trial.State ended() {
        return await().atMost(PATIENCE).until(() -> latest().state(), state -> state != Trial.State.RUNNING);
    }

    private Trial latest() {
        return trials.latest().map(Trial::of).orElseThrow();
    }

    private void runElsewhere() {
        jdbc.sql("""
                        insert into background_run (
                            id, name, state, request, requested_by, requested_at, attempts, fence, lease_until,
                            step, done, total)
                        values (gen_random_uuid(), 'backtest', 'RUNNING', '{}', 'somebody', '2026-11-20T08:00:00Z', 1, 1,
                                clock_timestamp() + interval '1 minute', 'MEASURING', 6, 24)
                        """).update();
    }

    private MvcTestResult start(String role) {
        return mvc.post()
                .uri("/api/models/backtest")
                .with(Callers.as(role, null))
                .exchange();
    }

    private MvcTestResult get(String role) {
        return mvc.get()
                .uri("/api/models/backtest")
                .with(Callers.as(role, null))
                .exchange();
    }

    private void buyWeekly(int accounts, int weeks) {
        jdbc.sql("""
                        insert into sales_order (
                            account_id, order_id, revision, retracted, ordered_on, currency, net_revenue, skus, revenues
                        )
                        select 'A' || account, gen_random_uuid(), 1, false,
                               cast(:today as date) - 7 * week - account % 7, 'EUR', 100, '{}', '{}'
                        from generate_series(1, :accounts) as account, generate_series(1, :weeks) as week
                        """)
                .param("today", TODAY)
                .param("accounts", accounts)
                .param("weeks", weeks)
                .update();
    }
}
