package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.platform.command.Command;
import dev.roadbook.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Models are learned from batches, and kept. */
@ModelTest
class ModelLearningIntegrationTests {

    @Autowired
    LearnedModels models;

    @Autowired
    Observed service;

    @Autowired
    @Qualifier("dailyTickCommand") Command dailyTick;

    @Autowired
    @Qualifier("trainForecastCommand") Command train;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void startEmpty() {
        models.startEmpty();
    }

    @Test
    void learnsWithTheFirstBatchAndForecastsEveryAccountAnew() {
        models.learnFrom("first batch", 60);

        assertThat(service.predictions("A1").getLast()).satisfies(prediction -> {
            assertThat(prediction.getModelVersion()).isEqualTo("survival-" + models.newest());
            assertThat(prediction.getNextExpectedPurchaseDate()).isEqualTo("2026-11-27");
        });
        assertThat(service.predictions("A1").getFirst().getModelVersion()).isEqualTo("naive-1");
        assertThat(models.versionsInUse()).containsExactly("survival-" + models.newest());
    }

    @Test
    void measuresNothingAnewWhereNothingChanged() {
        models.learnFrom("measured", 60);
        var portfolios = portfolios();

        dailyTick.run(List.of());

        assertThat(portfolios()).isEqualTo(portfolios);
    }

    @Test
    void learnsOnceOnly() {
        models.learnFrom("learned from", 60);
        var known = models.newest();

        models.settle(SalesBatch.named("next").weekly("NEXT", LearnedModels.FIRST, 5, "100"));

        assertThat(models.newest()).isEqualTo(known);
    }

    @Test
    void keepsTheSimpleRuleWithTooLittleHistory() {
        models.settle(SalesBatch.named("few").weekly("FEW", LearnedModels.FIRST, 10, "100"));

        assertThat(train.run(List.of())).isZero();
        dailyTick.run(List.of());

        assertThat(models.count()).isZero();
        assertThat(service.predictions("FEW").getLast().getModelVersion()).isEqualTo("naive-1");
    }

    @Test
    void learnsTheSameFromTheSameOrders() {
        models.learnFrom("same", 60);
        train.run(List.of());

        assertThat(train.name()).isEqualTo("train-forecast");
        assertThat(jdbc.sql("select count(*), count(distinct sha256) from forecast_model")
                        .query((row, _) -> List.of(row.getInt(1), row.getInt(2)))
                        .single())
                .containsExactly(2, 1);
    }

    @Test
    void doesNotLearnWhileAnotherInstanceDoes(@Autowired TestDatabase database) throws SQLException {
        models.learnFrom("elsewhere", 60);
        var known = models.newest();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtextextended('prediction.learning', 0))");
            train.run(List.of());
            connection.rollback();
        }

        assertThat(models.newest()).isEqualTo(known);
    }

    @Test
    void keepsABoundedNumberOfModels() {
        models.learnFrom("bounded", 60);
        for (int i = 0; i < 4; i++) {
            train.run(List.of());
        }

        assertThat(models.count()).isEqualTo(3);
    }

    private List<String> portfolios() {
        return jdbc.sql("select cast(portfolio as text) from portfolio order by version")
                .query(String.class)
                .list();
    }
}
