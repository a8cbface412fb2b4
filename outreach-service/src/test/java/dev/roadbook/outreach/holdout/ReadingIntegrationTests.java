package dev.roadbook.outreach.holdout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.outreach.Callers;
import dev.roadbook.outreach.OutreachTest;
import dev.roadbook.outreach.World;
import dev.roadbook.testkit.MutableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Two hundred accounts of which half were due on 1 November and are reminded, and half are not. */
@OutreachTest
class ReadingIntegrationTests {

    @Autowired
    private World world;

    @Autowired
    private MutableClock clock;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Readings readings;

    @BeforeEach
    void drawTwoHundred() {
        world.reset();
        world.update("""
                insert into holdout
                    (holdout_id, salt, percent, window_days, planned_error, started_by, started_at)
                values (gen_random_uuid(), 'salt', 50, 14, 0.06, 'marie', '2026-10-30T08:00:00Z')
                """);
        draw("TREATMENT", 100);
        draw("HOLDOUT", 100);
    }

    @Test
    void findsThatRemindedAccountsOrderMoreOften() {
        order("TREATMENT", 60, "2026-11-10", "100.00", "EUR");
        order("HOLDOUT", 20, "2026-11-10", "100.00", "EUR");

        var reading = read();

        assertThat(reading.verdict()).isEqualTo(HoldoutVerdict.MORE);
        assertThat(reading.treatedOrders()).isEqualTo(60);
        assertThat(reading.heldOutOrders()).isEqualTo(20);
        assertThat(reading.ordersDifference()).isEqualTo(0.4, within(1e-9));
        assertThat(reading.ordersLow()).isPositive().isLessThan(0.4);
        assertThat(reading.ordersHigh()).isGreaterThan(0.4);
        assertThat(reading.treatedRevenue()).isEqualTo(new BigDecimal("60.00"));
        assertThat(reading.revenueDifference()).isEqualTo(new BigDecimal("40.00"));
        assertThat(reading.revenueLow()).isPositive();
        assertThat(reading.currency()).isEqualTo("EUR");
    }

    @Test
    void namesNoWinnerWhileEitherMayBe() {
        order("TREATMENT", 30, "2026-11-10", "100.00", "EUR");
        order("HOLDOUT", 22, "2026-11-10", "100.00", "EUR");

        assertThat(read().verdict()).isEqualTo(HoldoutVerdict.OPEN);
    }

    @Test
    void countsOrdersOfTheDaysAfterTheDrawOnly() {
        order("TREATMENT", 30, "2026-11-15", "1.00", "EUR");
        order("TREATMENT", 99, "2026-11-16", "1.00", "EUR");
        order("TREATMENT", 99, "2026-10-31", "1.00", "EUR");

        assertThat(read().treatedOrders()).isEqualTo(30);
    }

    @Test
    void waitsUntilCyclesHaveRunTheirCourse() {
        order("TREATMENT", 60, "2026-11-10", "100.00", "EUR");
        clock.set(Instant.parse("2026-11-15T12:00:00Z"));
        var early = read();
        clock.set(Instant.parse("2026-11-16T12:00:00Z"));

        assertThat(early.verdict()).isEqualTo(HoldoutVerdict.TOO_EARLY);
        assertThat(early.treatedCycles()).isZero();
        assertThat(early.treatedClusters()).isEqualTo(100);
        assertThat(read().treatedCycles()).isEqualTo(100);
    }

    @Test
    void comparesNothingWhereArmsAreNotAsTheyWereDrawn() {
        world.update("delete from holdout_cycle where arm = 'HOLDOUT' and cast(substr(account_id, 2) as integer) > 45");
        order("TREATMENT", 60, "2026-11-10", "100.00", "EUR");

        var reading = read();

        assertThat(reading.verdict()).isEqualTo(HoldoutVerdict.UNEVEN);
        assertThat(reading.ordersDifference()).isNull();
        assertThat(reading.revenueDifference()).isNull();
    }

    @Test
    void oneHugeOrderDoesNotDecide() {
        order("TREATMENT", 60, "2026-11-10", "100.00", "EUR");
        order("HOLDOUT", 50, "2026-11-10", "100.00", "EUR");
        world.update("update purchase set amount = 1000000 where account_id = 'T1'");

        assertThat(Objects.requireNonNull(read().treatedRevenue())).isLessThan(new BigDecimal("200"));
    }

    @Test
    void doesNotAddUpCurrencies() {
        order("TREATMENT", 60, "2026-11-10", "100.00", "EUR");
        order("HOLDOUT", 20, "2026-11-10", "100.00", "USD");

        var reading = read();

        assertThat(reading.currency()).isNull();
        assertThat(reading.revenueDifference()).isNull();
        assertThat(reading.verdict()).isEqualTo(HoldoutVerdict.MORE);
    }

    @Test
    void takesOutWhatWasExpectedAnyway() {
        order("TREATMENT", 60, "2026-11-10", "100.00", "EUR");
        order("HOLDOUT", 20, "2026-11-10", "100.00", "EUR");
        world.update("""
                update holdout_cycle
                set chance = case when exists (select from purchase p where p.account_id = holdout_cycle.account_id)
                                  then 0.5 else 0.1 end + cast(substr(account_id, 2) as integer) % 7 * 0.05
                """);

        assertThat(read().ordersVarianceRemoved()).isGreaterThan(0.5);
    }

    @Test
    void keepsOneReadingADayForThePageAndTheFile() {
        read();
        read();
        clock.advance(Duration.ofDays(1));
        read();

        var page = http.get().uri("/api/outreach/holdout/readings?sort=-day").with(Callers.manager());
        var file = http.get()
                .uri("/api/outreach/holdout/readings")
                .accept("text/csv")
                .with(Callers.manager());

        assertThat(page).bodyJson().extractingPath("$.total").isEqualTo(2);
        assertThat(page).bodyJson().extractingPath("$.items[0].day").isEqualTo("2026-11-21");
        assertThat(file).hasStatusOk().bodyText().contains("orders_difference").contains("2026-11-20");
        assertThat(http.get().uri("/api/outreach/holdout").with(Callers.reader()))
                .bodyJson()
                .extractingPath("$.latest.day")
                .isEqualTo("2026-11-21");
    }

    @Test
    void stopsReadingOnceTheLastCycleHasRunItsCourse() {
        world.update("update holdout set ended_by = 'marie', ended_at = '2026-11-05T08:00:00Z'");
        assertThat(readings.read()).isPresent();
        clock.set(Instant.parse("2026-11-21T12:00:00Z"));

        assertThat(readings.read()).isEmpty();
    }

    private HoldoutReading read() {
        return readings.read().orElseThrow();
    }

    private void draw(String arm, int accounts) {
        world.update("""
                insert into holdout_cycle
                    (holdout_id, account_id, cycle, cluster, arm, due_on, assigned_on)
                select holdout_id, left(?, 1) || i, '2026-10-01', 'account:' || left(?, 1) || i, ?, '2026-11-01',
                       '2026-11-01'
                from holdout, generate_series(1, ?) i
                """, arm, arm, arm, accounts);
    }

    private void order(String arm, int accounts, String day, String amount, String currency) {
        world.update("""
                insert into purchase (order_id, account_id, ordered_on, amount, currency, detected_at)
                select gen_random_uuid(), left(?, 1) || i, cast(? as date), cast(? as numeric), ?, now()
                from generate_series(1, ?) i
                """, arm, day, amount, currency, accounts);
    }
}
