package dev.roadbook.prediction.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.history.Histories;
import dev.roadbook.prediction.model.ShadowRun.Closeness;
import dev.roadbook.prediction.model.accuracy.Calibration;
import dev.roadbook.prediction.model.accuracy.LiveAccuracy;
import dev.roadbook.prediction.model.accuracy.LiveAccuracy.WindowsHeld;
import dev.roadbook.prediction.snapshot.PastChances;
import dev.roadbook.testkit.MutableClock;
import dev.roadbook.testkit.RoadbookTest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of dates once they had been given. */
@RoadbookTest(
        now = "2026-11-20T09:00:00Z",
        properties = {"roadbook.schedule.enabled=false", "roadbook.prediction.learning.automatic=true"})
class AccuracyIntegrationTests {

    private static final LocalDate TODAY = WeeklyBuyers.TODAY;

    @Autowired
    Learning learning;

    @Autowired
    ForecastModels models;

    @Autowired
    LiveAccuracy accuracy;

    @Autowired
    Shadows shadows;

    @Autowired
    PastChances pastChances;

    @Autowired
    Histories histories;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void hundredWeeklyBuyers() {
        jdbc.sql("truncate portfolio, sales_order, forecast_model, refresh_request, purchase, prediction")
                .update();
        WeeklyBuyers.buy(jdbc, 1, 100);
    }

    @Test
    void seesThatDatesAreFurtherOffThanRehearsed() {
        learning.now();
        assertThat(drift()).isNaN();

        buyDaysLate("survival-" + newest(), 120, 3);
        assertThat(drift()).isEqualTo(6);
        assertThat(accuracy.weeks(TODAY.minusWeeks(1))).singleElement().satisfies(week -> {
            assertThat(week.week()).isEqualTo("2026-11-16");
            assertThat(week.modelVersion()).isEqualTo("survival-" + newest());
            assertThat(week.purchases()).isEqualTo(120);
            assertThat(week.error()).isEqualTo(3);
            assertThat(week.within3()).isEqualTo(1);
            assertThat(week.insideWindow()).isZero();
        });
    }

    @Test
    void saysNothingOfDriftByDatesOfOtherModels() {
        learning.now();
        buyDaysLate("naive-1", 120, 3);

        assertThat(drift()).isNaN();
    }

    @Test
    void tellsHowOftenWindowsOfAWidthHeld() {
        buyDaysLate("naive-1", 40, 0);
        buyDaysLate("survival-1", 9, 3);
        assertThat(calibration().windows()).isEmpty();

        buyDaysLate("survival-1", 1, 3);
        assertThat(calibration().windows()).containsExactly(new WindowsHeld(1, 7, 50, 0.8));

        waitForAnOrder(30);
        assertThat(calibration().windows()).containsExactly(new WindowsHeld(1, 7, 80, 0.5));
    }

    /** All buy weekly; the dates that stood were three days early. */
    @Test
    void comparesTheNewestModelWithTheDatesThatStood() {
        learning.now();
        assertThat(shadows.latest()).isEmpty();

        models.activateNone();
        buyOnTime(49);
        assertThat(shadows.latest())
                .get()
                .returns(49, ShadowRun::purchases)
                .extracting(ShadowRun::shadow)
                .isNull();

        jdbc.sql("truncate purchase").update();
        buyOnTime(100);
        clock.advance(Duration.ofHours(1));
        assertThat(shadows.latest())
                .contains(new ShadowRun(
                        "survival-" + newest(), 100, 50, new Closeness(0, 1, 1, 1), new Closeness(3, 1, 1, 0)));
    }

    @Test
    void runsNoModelInTheShadowThatCannotBeRead() {
        learning.now();
        models.activateNone();
        jdbc.sql("update forecast_model set sha256 = ''").update();

        assertThat(shadows.latest()).isEmpty();
    }

    private void buyOnTime(int accounts) {
        jdbc.sql("""
                        insert into purchase (
                            account_id, order_id, detected_at, ordered_on, amount, currency, skus,
                            previous_purchase_on, expected_on, window_start, window_end, model_version, published
                        )
                        select 'A' || account, gen_random_uuid(), :now, on_day, 100, 'EUR', '{}',
                               on_day - 7, on_day - 3, on_day - 4, on_day - 2, 'naive-1', true
                        from generate_series(1, :accounts) as account,
                             lateral (select cast(:today as date) - account % 7 as on_day) as purchase_day
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("today", TODAY)
                .param("accounts", accounts)
                .update();
    }

    private Calibration.Figures calibration() {
        return new Calibration(accuracy, pastChances, histories, clock).lately();
    }

    /** A window that passed. */
    private void waitForAnOrder(int accounts) {
        jdbc.sql("""
                        insert into prediction (
                            account_id, as_of, portfolio_version, version, content_hash, changed_at, currency, days_overdue,
                            purchases, lifetime_revenue, year_to_date, last_year, projection, health_category,
                            churn_category, window_start, window_end)
                        select 'A' || account, :today, 1, 1, '', now(), 'EUR', 9, 1, 1, 1, 1, 1, '', '',
                               cast(:today as date) - 12, cast(:today as date) - 9
                        from generate_series(1, :accounts) as account
                        """).param("today", TODAY).param("accounts", accounts).update();
    }

    private double drift() {
        return new Drift(models, accuracy, clock, new SimpleMeterRegistry()).measure();
    }

    private void buyDaysLate(String model, int purchases, int days) {
        jdbc.sql("""
                        insert into purchase (
                            account_id, order_id, detected_at, ordered_on, amount, currency, skus,
                            previous_purchase_on, expected_on, window_start, window_end, model_version, published
                        )
                        select 'A' || purchase, gen_random_uuid(), now(), cast(:today as date), 100, 'EUR', '{}',
                               cast(:today as date) - 7 - :days, cast(:today as date) - :days,
                               cast(:today as date) - :days, cast(:today as date) - :days, :model, true
                        from generate_series(1, :purchases) as purchase
                        """)
                .param("today", TODAY)
                .param("days", days)
                .param("model", model)
                .param("purchases", purchases)
                .update();
    }

    private long newest() {
        return models.all().getFirst().version();
    }
}
