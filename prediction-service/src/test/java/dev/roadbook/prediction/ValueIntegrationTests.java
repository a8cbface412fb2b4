package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.platform.command.Command;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.MutableClock;
import dev.roadbook.testkit.RoadbookTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What accounts are worth is learned from all of them. */
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@RoadbookTest(now = "2026-11-20T09:00:00Z", properties = "roadbook.schedule.enabled=false")
class ValueIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MutableClock clock;

    @Autowired
    @Qualifier("dailyTickCommand") Command dailyTick;

    @Autowired
    JdbcClient jdbc;

    Observed observed;

    @BeforeAll
    void sixtyAccountsBuy(
            @Autowired EventPublisher publisher,
            @Autowired KafkaProbe kafka,
            @Autowired EventCodec codec,
            @Autowired KafkaListenerEndpointRegistry listeners,
            @Autowired Environment environment) {
        clock.set(TODAY);
        jdbc.sql("""
                        truncate account, product, sales_order, touched_account, batch_progress, portfolio, refresh_request,
                            prediction, purchase, snapshot, value_model
                        """).update();
        publisher.publish(List.of(Callers.account("BUYER00", "R01", 1), Callers.account("SILENT", "R01", 1)));
        await().until(() -> jdbc.sql("select count(*) = 2 from account")
                .query(Boolean.class)
                .single());
        var batch = SalesBatch.named("sixty");
        for (int i = 0; i < 60; i++) {
            int gap = 7 + i % 20;
            batch.every(gap, "BUYER%02d".formatted(i), TODAY.minusDays(gap * 12L), 12 - i % 5, "" + (100 + i * 3));
        }
        batch.publish(publisher);
        observed = new Observed(kafka, codec, jdbc, listeners, environment);
        observed.settles(batch);
    }

    @Test
    void expectsRevenueWithItsInterval() {
        assertThat(mvc.get().uri("/api/strategic/accounts/BUYER00/value").with(Callers.as("REP", "R01")))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.currency").isEqualTo("EUR");
                    assertThat(body)
                            .extractingPath("$.worth.revenue")
                            .asNumber()
                            .satisfies(
                                    revenue -> assertThat(revenue.doubleValue()).isBetween(500.0, 7_000.0));
                    assertThat(body)
                            .extractingPath("$.worth.low")
                            .asNumber()
                            .satisfies(low -> assertThat(low.doubleValue()).isLessThan(7_000));
                    assertThat(body)
                            .extractingPath("$.worth.active")
                            .asNumber()
                            .satisfies(
                                    active -> assertThat(active.doubleValue()).isGreaterThan(0.5));
                });
    }

    @Test
    void tellsSubscribersToo() {
        assertThat(observed.predictions("BUYER00").getLast().getYearAhead()).satisfies(year -> {
            assertThat(year.getExpectedRevenue()).isBetween(new BigDecimal("500"), new BigDecimal("7000"));
            assertThat(year.getLowRevenue()).isLessThan(year.getExpectedRevenue());
            assertThat(year.getHighRevenue()).isGreaterThan(year.getExpectedRevenue());
        });
    }

    @Test
    void expectsAnOrderOfTheUsualSize() {
        var latest = observed.predictions("BUYER00").getLast();

        assertThat(latest.getExpectedOrderValue()).isBetween(new BigDecimal("99"), new BigDecimal("110"));
        assertThat(latest.getExpectedOrderQuantity()).isNotNull().isPositive();
    }

    @Test
    void learnsAgainAfterAWeek() {
        learnAnewOn(TODAY);
        clock.set(TODAY.plusDays(6));
        dailyTick.run(List.of());
        assertThat(learnedOn()).containsExactly(TODAY);

        clock.set(TODAY.plusDays(7));
        dailyTick.run(List.of());

        assertThat(learnedOn()).containsExactly(TODAY.plusDays(7));
        learnAnewOn(TODAY);
    }

    /** A history arrives file by file, and the first may hold a month of it. */
    @Test
    void learnsAgainOnTheSameDayWhenTheHistoryHasDoubled() {
        learnAnewOn(TODAY);
        jdbc.sql("update value_model set order_value = 1, purchases = purchases / 2 + 1")
                .update();
        dailyTick.run(List.of());
        assertThat(orderValue()).isEqualTo(1);

        jdbc.sql("update value_model set purchases = purchases - 1").update();
        dailyTick.run(List.of());

        assertThat(orderValue()).isGreaterThan(100);
    }

    @Test
    void takesDaysThatWereNotDeliveredForNoSilence() {
        learnAnewOn(TODAY.plusYears(2));

        assertThat(chanceOfLeavingAtAPurchase()).isLessThan(0.05);
        learnAnewOn(TODAY);
    }

    @Test
    void expectsNothingOfAnAccountThatNeverBought() {
        assertThat(mvc.get().uri("/api/strategic/accounts/SILENT/value").with(Callers.as("REP", "R01")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"currency": null, "worth": null}
                        """);
    }

    @Test
    void hidesAccountsOfOthersAsIfTheyWereNotThere() {
        var uri = "/api/strategic/accounts/BUYER00/value";
        assertThat(mvc.get().uri(uri).with(Callers.as("REP", "R02"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(uri)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private void learnAnewOn(LocalDate day) {
        jdbc.sql("truncate value_model").update();
        clock.set(day);
        dailyTick.run(List.of());
    }

    private double orderValue() {
        return jdbc.sql("select order_value from value_model")
                .query(Double.class)
                .single();
    }

    private double chanceOfLeavingAtAPurchase() {
        return jdbc.sql("select leaving_a / (leaving_a + leaving_b) from value_model order by as_of desc limit 1")
                .query(Double.class)
                .single();
    }

    private List<LocalDate> learnedOn() {
        return jdbc.sql("select as_of from value_model").query(LocalDate.class).list();
    }
}
