package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.platform.command.Command;
import dev.roadbook.testkit.MutableClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Models are gone back to, found broken and shown. */
@ModelTest
class ModelsIntegrationTests {

    @Autowired
    LearnedModels models;

    @Autowired
    Observed observed;

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

    @BeforeEach
    void startEmpty() {
        models.startEmpty();
    }

    @Test
    void goesBackToAnEarlierModelAndToTheSimpleRule() {
        models.learnFrom("rollback", 60);
        long first = models.newest();
        clock.set(LocalDate.of(2026, 11, 23));
        train.run(List.of());
        dailyTick.run(List.of());
        assertThat(models.versionsInUse()).containsExactly("survival-" + models.newest());

        assertThat(activate("survival-" + first, "MANAGER")).hasStatusOk();
        assertThat(requested()).isTrue();
        dailyTick.run(List.of());
        assertThat(models.versionsInUse()).containsExactly("survival-" + first);

        assertThat(activate("naive-1", "ADMIN"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[-1].active")
                .isEqualTo(true);
        dailyTick.run(List.of());
        assertThat(models.versionsInUse()).containsExactly("naive-1");
        assertThat(observed.activities("MODEL_SWITCHED"))
                .extracting(ActivityRecorded::getDetails)
                .containsSequence(
                        Map.of("before", "survival-" + models.newest(), "after", "survival-" + first),
                        Map.of("before", "survival-" + first, "after", "naive-1"));
    }

    @Test
    void fallsBackToTheNewestEarlierModelThatIsGood() {
        models.learnFrom("fallback", 60);
        long good = models.newest();
        train.run(List.of());
        jdbc.sql("update forecast_model set artefact = set_byte(artefact, 100, 255 - get_byte(artefact, 100))"
                        + " where version = :version")
                .param("version", models.newest())
                .update();

        dailyTick.run(List.of());

        assertThat(models.versionsInUse()).containsExactly("survival-" + good);
        assertThat(unusable()).isEqualTo(1);
        assertThat(activate("survival-" + models.newest(), "MANAGER")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void fallsBackToTheSimpleRuleWhereNoModelIsGood() {
        models.learnFrom("broken", 60);
        jdbc.sql("update forecast_model set artefact = 'nothing', sha256 = encode(sha256('nothing'), 'hex')")
                .update();

        clock.set(LocalDate.of(2026, 11, 21));
        dailyTick.run(List.of());

        assertThat(models.versionsInUse()).containsExactly("naive-1");
        assertThat(unusable()).isEqualTo(1);
    }

    @Test
    void listsModelsBesideTheSimpleRule() {
        models.learnFrom("listed", 60);

        assertThat(mvc.get().uri("/api/models").with(Callers.as("READ_ONLY", null)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [
                            {"version": "survival-%d", "kind": "next_purchase_date", "active": true,
                             "learned_from": {"first_day": "2026-09-11", "as_of": "2026-11-19",
                                              "accounts": 60, "gaps": 570, "ended_gaps": 510}},
                            {"version": "naive-1", "kind": "next_purchase_date", "active": false}
                        ]}
                        """.formatted(models.newest()));
    }

    @Test
    void tellsHowCloseTheDatesOfEachModelCame() {
        models.learnFrom("foretold", 60);
        var next = SalesBatch.named("the next week");
        for (int i = 0; i < 60; i++) {
            next.order("A" + i, "next", LocalDate.of(2026, 11, 20), "100");
        }
        models.settle(next);

        assertThat(mvc.get().uri("/api/models/accuracy").with(Callers.as("READ_ONLY", null)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"as_of": "2026-11-20",
                         "weeks": [{"week": "2026-11-16", "model_version": "survival-%d", "purchases": 30,
                                    "error": 0.0, "within3": 1.0, "inside_window": 1.0}]}
                        """.formatted(models.newest()));
        assertThat(mvc.get().uri("/api/models/accuracy?weeks=105").with(Callers.as("READ_ONLY", null)))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void letsOnlyManagersActivateModelsThereAre() {
        assertThat(activate("naive-1", "REP")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(activate("survival-4711", "MANAGER")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(activate("nonsense", "MANAGER")).hasStatus(HttpStatus.NOT_FOUND);
    }

    private boolean requested() {
        return jdbc.sql("select exists (select from refresh_request where scope = 'PORTFOLIO' and batch_id is null)")
                .query(Boolean.class)
                .single();
    }

    private double unusable() {
        return meters.get("roadbook.prediction.model.unusable").gauge().value();
    }

    private MvcTestResult activate(String version, String role) {
        return mvc.post()
                .uri("/api/models/{version}/activate", version)
                .with(Callers.as(role, null))
                .exchange();
    }
}
