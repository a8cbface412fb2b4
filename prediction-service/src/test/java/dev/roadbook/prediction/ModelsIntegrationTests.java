package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;

import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.platform.command.Command;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.MutableClock;
import dev.roadbook.testkit.RoadbookTest;
import dev.roadbook.testkit.TestDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Models are learned, replaced, gone back to and found broken. */
@AutoConfigureMockMvc
@RoadbookTest(
        now = "2026-11-20T09:00:00Z",
        properties = {
            "roadbook.schedule.enabled=false",
            "roadbook.prediction.learning.automatic=true",
            "roadbook.prediction.learning.versions-kept=3"
        })
class ModelsIntegrationTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 18);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    EventPublisher publisher;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MutableClock clock;

    @Autowired
    @Qualifier("dailyTickCommand") Command dailyTick;

    @Autowired
    @Qualifier("trainForecastCommand") Command train;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MeterRegistry meters;

    private Observed service;

    @BeforeEach
    void startEmpty(
            @Autowired KafkaProbe kafka,
            @Autowired EventCodec codec,
            @Autowired KafkaListenerEndpointRegistry listeners,
            @Autowired Environment environment) {
        service = new Observed(kafka, codec, jdbc, listeners, environment);
        jdbc.sql("""
                        truncate account, sales_order, touched_account, batch_progress, portfolio, refresh_request,
                            prediction, purchase, rep_performance, forecast_model
                        """).update();
    }

    @Test
    void learnsWithTheFirstBatchAndForecastsEveryAccountAnew() {
        learnFrom("first batch", 60);

        assertThat(service.predictions("A1").getLast()).satisfies(prediction -> {
            assertThat(prediction.getModelVersion()).isEqualTo("survival-" + newest());
            assertThat(prediction.getNextExpectedPurchaseDate()).isEqualTo("2026-11-27");
        });
        assertThat(service.predictions("A1").getFirst().getModelVersion()).isEqualTo("naive-1");
        assertThat(versionsInUse()).containsExactly("survival-" + newest());
    }

    @Test
    void measuresNothingAnewWhereNothingChanged() {
        learnFrom("measured", 60);
        var portfolios = portfolios();

        dailyTick.run(List.of());

        assertThat(portfolios()).isEqualTo(portfolios);
    }

    @Test
    void learnsOnceOnly() {
        learnFrom("learned from", 60);
        var known = newest();

        var batch = SalesBatch.named("next").weekly("NEXT", FIRST, 5, "100");
        batch.publish(publisher);
        service.settles(batch);

        assertThat(newest()).isEqualTo(known);
    }

    @Test
    void keepsTheSimpleRuleWithTooLittleHistory() {
        var batch = SalesBatch.named("few").weekly("FEW", FIRST, 10, "100");
        batch.publish(publisher);
        service.settles(batch);

        assertThat(train.run(List.of())).isZero();
        dailyTick.run(List.of());

        assertThat(jdbc.sql("select count(*) from forecast_model")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(service.predictions("FEW").getLast().getModelVersion()).isEqualTo("naive-1");
    }

    @Test
    void learnsTheSameFromTheSameOrders() {
        learnFrom("same", 60);
        train.run(List.of());

        assertThat(train.name()).isEqualTo("train-forecast");
        assertThat(jdbc.sql("select count(*), count(distinct sha256) from forecast_model")
                        .query((row, _) -> List.of(row.getInt(1), row.getInt(2)))
                        .single())
                .containsExactly(2, 1);
    }

    @Test
    void doesNotLearnWhileAnotherInstanceDoes(@Autowired TestDatabase database) throws SQLException {
        learnFrom("elsewhere", 60);
        var known = newest();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('prediction.learning', 0))");
            train.run(List.of());
            connection.rollback();
        }

        assertThat(newest()).isEqualTo(known);
    }

    @Test
    void goesBackToAnEarlierModelAndToTheSimpleRule() {
        learnFrom("rollback", 60);
        long first = newest();
        clock.set(LocalDate.of(2026, 11, 23));
        train.run(List.of());
        dailyTick.run(List.of());
        assertThat(versionsInUse()).containsExactly("survival-" + newest());

        assertThat(activate("survival-" + first, "MANAGER")).hasStatusOk();
        assertThat(requested()).isTrue();
        dailyTick.run(List.of());
        assertThat(versionsInUse()).containsExactly("survival-" + first);

        assertThat(activate("naive-1", "ADMIN"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[-1].active")
                .isEqualTo(true);
        dailyTick.run(List.of());
        assertThat(versionsInUse()).containsExactly("naive-1");
    }

    @Test
    void fallsBackToTheNewestEarlierModelThatIsGood() {
        learnFrom("fallback", 60);
        long good = newest();
        train.run(List.of());
        jdbc.sql("update forecast_model set artefact = set_byte(artefact, 100, 255 - get_byte(artefact, 100))"
                        + " where version = :version")
                .param("version", newest())
                .update();

        dailyTick.run(List.of());

        assertThat(versionsInUse()).containsExactly("survival-" + good);
        assertThat(unusable()).isEqualTo(1);
        assertThat(activate("survival-" + newest(), "MANAGER")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void fallsBackToTheSimpleRuleWhereNoModelIsGood() {
        learnFrom("broken", 60);
        jdbc.sql("update forecast_model set artefact = 'nothing', sha256 = encode(sha256('nothing'), 'hex')")
                .update();

        clock.set(LocalDate.of(2026, 11, 21));
        dailyTick.run(List.of());

        assertThat(versionsInUse()).containsExactly("naive-1");
        assertThat(unusable()).isEqualTo(1);
    }

    @Test
    void keepsABoundedNumberOfModels() {
        learnFrom("bounded", 60);
        for (int i = 0; i < 4; i++) {
            train.run(List.of());
        }

        assertThat(jdbc.sql("select count(*) from forecast_model")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void listsModelsBesideTheSimpleRule() {
        learnFrom("listed", 60);

        assertThat(mvc.get().uri("/api/models").with(caller("READ_ONLY")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [
                            {"version": "survival-%d", "kind": "next_purchase_date", "active": true,
                             "learned_from": {"first_day": "2026-09-11", "as_of": "2026-11-19",
                                              "accounts": 60, "gaps": 570, "ended_gaps": 510}},
                            {"version": "naive-1", "kind": "next_purchase_date", "active": false}
                        ]}
                        """.formatted(newest()));
    }

    @Test
    void tellsHowCloseTheDatesOfEachModelCame() {
        learnFrom("foretold", 60);
        var next = SalesBatch.named("the next week");
        for (int i = 0; i < 60; i++) {
            next.order("A" + i, "next", LocalDate.of(2026, 11, 20), "100");
        }
        next.publish(publisher);
        service.settles(next);

        assertThat(mvc.get().uri("/api/models/accuracy").with(caller("READ_ONLY")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"as_of": "2026-11-20",
                         "weeks": [{"week": "2026-11-16", "model_version": "survival-%d", "purchases": 30,
                                    "error": 0.0, "within3": 1.0, "inside_window": 1.0}]}
                        """.formatted(newest()));
        assertThat(mvc.get().uri("/api/models/accuracy?weeks=105").with(caller("READ_ONLY")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void letsOnlyManagersActivateModelsThereAre() {
        assertThat(activate("naive-1", "REP")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(activate("survival-4711", "MANAGER")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(activate("nonsense", "MANAGER")).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** Weekly buyers, enough to learn from; the clock stands where the last purchase was. */
    private void learnFrom(String name, int accounts) {
        var batch = SalesBatch.named(name);
        for (int i = 0; i < accounts; i++) {
            batch.weekly("A" + i, i % 2 == 1 ? FIRST : FIRST.minusWeeks(1), 10, "100");
        }
        batch.publish(publisher);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select exists (select from portfolio where model_version is not null)")
                        .query(Boolean.class)
                        .single());
        service.settles(batch);
    }

    private long newest() {
        return jdbc.sql("select max(version) from forecast_model")
                .query(Long.class)
                .single();
    }

    private List<String> portfolios() {
        return jdbc.sql("select cast(portfolio as text) from portfolio order by version")
                .query(String.class)
                .list();
    }

    private boolean requested() {
        return jdbc.sql("select exists (select from refresh_request where scope = 'PORTFOLIO' and batch_id is null)")
                .query(Boolean.class)
                .single();
    }

    private double unusable() {
        return meters.get("roadbook.prediction.model.unusable").gauge().value();
    }

    /** Models that the latest predictions of this test's accounts were made with. */
    private List<String> versionsInUse() {
        var known = jdbc.sql("select account_id from prediction")
                .query(String.class)
                .set();
        return service.latestPredictions().values().stream()
                .filter(prediction -> known.contains(prediction.getAccountId()))
                .map(PredictionsUpdated::getModelVersion)
                .distinct()
                .toList();
    }

    private MvcTestResult activate(String version, String role) {
        return mvc.post()
                .uri("/api/models/{version}/activate", version)
                .with(caller(role))
                .exchange();
    }

    private static RequestPostProcessor caller(String role) {
        return jwt().jwt(token -> token.subject("someone").claim("roles", List.of(role)))
                .authorities(new SimpleGrantedAuthority("ROLE_" + role));
    }
}
