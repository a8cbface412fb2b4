package dev.roadbook.prediction.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.history.Histories;
import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.outcome.forecast.Forecast.Expected;
import dev.roadbook.prediction.outcome.forecast.ForecastProperties;
import dev.roadbook.prediction.outcome.forecast.Forecaster;
import dev.roadbook.prediction.outcome.forecast.Gaps;
import dev.roadbook.prediction.yardstick.Portfolio;
import dev.roadbook.prediction.yardstick.Portfolios;
import dev.roadbook.testkit.MutableClock;
import dev.roadbook.testkit.RoadbookTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** When a model is due, and from which accounts it is learned. */
@RoadbookTest(
        now = "2026-11-20T09:00:00Z",
        properties = {"roadbook.schedule.enabled=false", "roadbook.prediction.learning.automatic=true"})
class LearningIntegrationTests {

    private static final LocalDate TODAY = WeeklyBuyers.TODAY;

    @Autowired
    Learning learning;

    @Autowired
    ForecastModels models;

    @Autowired
    Histories histories;

    @Autowired
    Portfolios portfolios;

    @Autowired
    Forecaster simpleRule;

    @Autowired
    Gaps gaps;

    @Autowired
    ForecastProperties properties;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @Autowired
    MeterRegistry meters;

    @BeforeEach
    void hundredWeeklyBuyers() {
        jdbc.sql("truncate portfolio, sales_order, forecast_model, refresh_request, purchase, prediction")
                .update();
        WeeklyBuyers.buy(jdbc, 1, 100);
    }

    @Test
    void learnsAgainWhenTheLatestModelIsAWeekOld() {
        learning.whenDue();
        assertThat(models.all()).hasSize(1);

        clock.set(TODAY.plusDays(6));
        learning.whenDue();
        assertThat(models.all()).hasSize(1);

        clock.set(TODAY.plusDays(7));
        learning.whenDue();
        assertThat(models.all())
                .hasSize(2)
                .first()
                .extracting(StoredModel::isActive)
                .isEqualTo(true);
    }

    @Test
    void askingForAModelThatIsNotKeptLeavesTheActiveOne() {
        learning.now();

        assertThat(models.activate(1_000_000)).isFalse();
        assertThat(models.all()).singleElement().returns(true, StoredModel::isActive);
    }

    @Test
    void learnsAgainWhenTheHistoryHasDoubled() {
        learning.afterBatch();
        deliver(101, 190);
        clock.advance(Duration.ofMinutes(3));
        learning.whenOutgrown();
        assertThat(models.all()).hasSize(1);

        deliver(191, 200);
        learning.whenOutgrown();
        assertThat(models.all()).hasSize(2).first().satisfies(model -> {
            assertThat(model.accounts()).isEqualTo(200);
            assertThat(model.purchaseDays()).isEqualTo(1_972);
        });
    }

    @Test
    void learnsAgainSoonerWhereTheNewestModelFallsShort() {
        learning.afterBatch();
        jdbc.sql("update forecast_model set state = 'RETIRED', shortcoming = 'FURTHER_OFF'")
                .update();
        deliver(101, 115);
        clock.advance(Duration.ofMinutes(3));

        learning.whenOutgrown();

        assertThat(models.all())
                .hasSize(2)
                .first()
                .extracting(StoredModel::isActive)
                .isEqualTo(true);
    }

    @Test
    void waitsBetweenModelsHoweverMuchArrives() {
        learning.afterBatch();
        deliver(101, 300);
        clock.advance(Duration.ofMinutes(1));
        learning.whenOutgrown();
        assertThat(models.all()).hasSize(1);

        clock.advance(Duration.ofMinutes(2));
        learning.whenOutgrown();
        assertThat(models.all()).hasSize(2);
    }

    @Test
    void looksAtNightForGrowthThatWasOverlooked() {
        learning.afterBatch();
        deliver(101, 300);
        clock.advance(Duration.ofHours(6));
        learning.whenOutgrown();
        assertThat(models.all()).hasSize(1);

        learning.whenDue();
        assertThat(models.all()).hasSize(2);
    }

    @Test
    void takesTheDaysSinceTheLastPurchaseForUndeliveredNotForSilence() {
        clock.set(TODAY.plusDays(60));
        learning.now();

        assertThat(models.all()).first().extracting(StoredModel::asOf).isEqualTo(TODAY.minusDays(8));
    }

    @Test
    void takesADayDeliveredInPartForUnknownNotForSilence() {
        jdbc.sql(
                        "update sales_order set ordered_on = cast(:today as date) - (cast(:today as date) - ordered_on) / 7 * 7")
                .param("today", TODAY)
                .update();
        jdbc.sql("""
                        insert into sales_order (
                            account_id, order_id, revision, retracted, ordered_on, currency, net_revenue, skus, revenues
                        )
                        values ('A1', gen_random_uuid(), 1, false, :today, 'EUR', 100, '{}', '{}')
                        """).param("today", TODAY).update();

        learning.now();

        assertThat(models.all())
                .first()
                .satisfies(model -> assertThat(model.isActive()).isTrue());
        var portfolio = measuredBy(newest());
        assertThat(read(2_000))
                .allSatisfy(history -> assertThat(instance()
                                .forecaster(portfolio)
                                .prospect(history, portfolio, TODAY)
                                .forecast())
                        .isInstanceOf(Expected.class));
    }

    /** All began at once and bought six times, most of them long ago: as close as the simple rule, but of no use. */
    @Test
    void keepsAModelThatWithholdsDatesFromGivingThem() {
        jdbc.sql("truncate sales_order").update();
        jdbc.sql("""
                        insert into sales_order (
                            account_id, order_id, revision, retracted, ordered_on, currency, net_revenue, skus, revenues
                        )
                        select 'A' || account, gen_random_uuid(), 1, false,
                               cast(:today as date) - 63 + nth * (5 + account % 9), 'EUR', 10, '{}', '{}'
                        from generate_series(1, 200) as account, generate_series(0, 5) as nth
                        """).param("today", TODAY).update();

        learning.now();

        assertThat(models.all()).singleElement().satisfies(model -> {
            assertThat(model.rehearsal()).isNotNull();
            assertThat(model.shortcoming()).isEqualTo(Shortcoming.FEWER_DATES);
            assertThat(model.isActive()).isFalse();
        });
    }

    @Test
    void learnsTheFirstModelAfterABatchAndNoFurther() {
        learning.afterBatch();
        learning.afterBatch();

        assertThat(models.all()).hasSize(1);
        assertThat(meters.get("roadbook.prediction.learning").timer().count()).isPositive();
    }

    @Test
    void readsTheSameShareOfAccountsEveryTime() {
        var half = read(500);

        assertThat(half).hasSizeBetween(30, 70).isEqualTo(read(500));
        assertThat(half).allSatisfy(history -> assertThat(history.purchases()).isEqualTo(10));
        assertThat(read(200)).hasSizeBetween(5, 40).isSubsetOf(half);
        assertThat(read(1_000)).hasSize(100).containsAll(half);
    }

    @Test
    void forecastsTheSameOnEveryInstance() {
        learning.now();
        var portfolio = measuredBy(newest());
        var here = instance().forecaster(portfolio);
        var there = instance().forecaster(portfolio);

        assertThat(there).isNotSameAs(here);
        assertThat(read(1_000)).allSatisfy(history -> {
            var prospect = here.prospect(history, portfolio, TODAY);
            var other = there.prospect(history, portfolio, TODAY);
            assertThat(other.forecast()).isEqualTo(prospect.forecast()).isInstanceOf(Expected.class);
            assertThat(other.gap().noPurchaseWithin(60, 3))
                    .isEqualTo(prospect.gap().noPurchaseWithin(60, 3));
        });
    }

    @Test
    void fallsBackWhereTheModelOfAPortfolioIsNoLongerThere() {
        learning.now();
        long earlier = newest();
        learning.now();
        var portfolio = measuredBy(newest());

        jdbc.sql("delete from forecast_model where version > :version")
                .param("version", earlier)
                .update();
        assertThat(instance().forecaster(portfolio).version()).isEqualTo("survival-" + earlier);

        jdbc.sql("delete from forecast_model").update();
        assertThat(instance().forecaster(portfolio).version()).isEqualTo("naive-1");
    }

    private void deliver(int firstAccount, int lastAccount) {
        WeeklyBuyers.buy(jdbc, firstAccount, lastAccount);
        jdbc.sql("truncate portfolio").update();
        portfolios.compute(TODAY, OptionalLong.empty());
    }

    private long newest() {
        return models.all().getFirst().version();
    }

    private static Portfolio measuredBy(long model) {
        return new Portfolio(1, TODAY, 7.0, List.of(), null, List.of(), model);
    }

    /** Another one, with nothing in memory. */
    private Models instance() {
        return new Models(models, simpleRule, gaps, properties, new SimpleMeterRegistry());
    }

    private List<History> read(long wantedPurchases) {
        var read = new ArrayList<History>();
        transactions.executeWithoutResult(_ -> histories.readAll(TODAY, wantedPurchases, read::add));
        return read;
    }
}
