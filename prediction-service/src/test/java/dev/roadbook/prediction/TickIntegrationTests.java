package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.events.HealthCategory;
import dev.roadbook.events.Standing;
import dev.roadbook.platform.command.Command;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.MutableClock;
import dev.roadbook.testkit.RoadbookTest;
import java.math.BigDecimal;
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
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Days pass, and people ask. */
@AutoConfigureMockMvc
@RoadbookTest(now = "2026-11-20T09:00:00Z", properties = "roadbook.schedule.enabled=false")
class TickIntegrationTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 18);

    @Autowired
    EventPublisher publisher;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MutableClock clock;

    @Autowired
    @Qualifier("dailyTickCommand") Command dailyTick;

    @Autowired
    JdbcClient jdbc;

    private Observed service;

    @BeforeEach
    void oneRepresentativeWithTwoAccounts(
            @Autowired KafkaProbe kafka,
            @Autowired EventCodec codec,
            @Autowired KafkaListenerEndpointRegistry listeners,
            @Autowired Environment environment) {
        service = new Observed(kafka, codec, jdbc, listeners, environment);
        jdbc.sql("""
                        truncate account, sales_order, touched_account, batch_progress, portfolio, refresh_request,
                            prediction, purchase, rep_performance
                        """).update();
        publisher.publish(List.of(
                Callers.account("DUE", "R01", 1),
                Callers.account("LAPSED", "R01", 1),
                Callers.account("FOREIGN", "R02", 1)));
        await().until(() -> jdbc.sql("select count(*) = 3 from account")
                .query(Boolean.class)
                .single());
        var batch = SalesBatch.named("start")
                .weekly("DUE", FIRST, 10, "100")
                .weekly("LAPSED", FIRST.minusYears(2), 10, "100")
                .weekly("FOREIGN", FIRST, 10, "100");
        batch.publish(publisher);
        service.settles(batch);
    }

    @Test
    void tickMovesWhatTimeMovesAndPublishesItOnce() {
        clock.set(LocalDate.of(2027, 1, 15));
        assertThat(mvc.post().uri("/api/predictions/tick").with(Callers.as("MANAGER", null)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"as_of": "2027-01-15", "scored": 3, "published": 3}
                        """);

        var due = service.predictions("DUE").getLast();
        assertThat(due.getAsOf()).isEqualTo("2027-01-15");
        assertThat(due.getBatchId()).isNull();
        assertThat(due.getNextExpectedPurchaseDate()).isEqualTo("2026-11-27");
        assertThat(due.getStanding()).isEqualTo(Standing.SILENT);
        assertThat(due.getSilentDays()).isEqualTo(56);
        assertThat(due.getDaysOverdue()).isZero();
        assertThat(due.getPreviousYearRevenue()).isEqualByComparingTo("1000");

        var published = service.published();
        assertThat(mvc.post().uri("/api/predictions/tick").with(Callers.as("ADMIN", null)))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"as_of": "2027-01-15", "scored": 0, "published": 0}
                        """);
        assertThat(service.published()).isEqualTo(published);
    }

    @Test
    void commandTicksToo() {
        clock.set(LocalDate.of(2027, 2, 1));

        assertThat(dailyTick.name()).isEqualTo("daily-tick");
        assertThat(dailyTick.run(List.of())).isZero();
        assertThat(service.predictions("DUE").getLast().getAsOf()).isEqualTo("2027-02-01");
    }

    @Test
    void orderDatedTomorrowCountsFromTomorrow() {
        clock.set(LocalDate.of(2027, 3, 1));
        var batch = SalesBatch.named("tomorrow").order("AHEAD", "D", LocalDate.of(2027, 3, 2), "100");
        batch.publish(publisher);
        service.settles(batch);
        assertThat(service.predictions("AHEAD").getLast().getOrderCount()).isZero();
        assertThat(service.purchases("AHEAD")).hasSize(1);

        clock.set(LocalDate.of(2027, 3, 2));
        dailyTick.run(List.of());

        assertThat(service.predictions("AHEAD").getLast().getOrderCount()).isEqualTo(1);
    }

    @Test
    void sumsUpRepresentatives() {
        dailyTick.run(List.of());

        assertThat(service.performance("R01").getLast()).satisfies(performance -> {
            assertThat(performance.getAccounts()).isEqualTo(2);
            assertThat(performance.getYtdRevenue()).isEqualByComparingTo("1000");
            assertThat(performance.getOverdueAccounts()).isZero();
            assertThat(performance.getLowHealthAccounts()).isEqualTo(1);
            assertThat(performance.getRevenueAtRisk())
                    .isEqualByComparingTo(atRisk("DUE").add(atRisk("LAPSED")))
                    .isPositive();
            assertThat(performance.getWeek()).isEqualTo("2026-W47");
            assertThat(performance.getDueThisWeek()).isZero();
        });
        assertThat(service.predictions("LAPSED").getLast().getHealthCategory())
                .isIn(HealthCategory.POOR, HealthCategory.CRITICAL);
    }

    private BigDecimal atRisk(String account) {
        var prediction = service.predictions(account).getLast();
        return prediction.getYtdRevenue().multiply(BigDecimal.valueOf(prediction.getChurnRisk()));
    }

    @Test
    void accountThatChangesHandsCountsForItsNewRepresentative() {
        publisher.publish(List.of(Callers.account("FOREIGN", "R09", 2), Callers.account("FOREIGN", "R02", 1)));
        await().until(() -> jdbc.sql("select exists (select from account where rep_id = 'R09')")
                .query(Boolean.class)
                .single());
        dailyTick.run(List.of());

        assertThat(service.performance("R09").getLast().getAccounts()).isEqualTo(1);
        assertThat(service.performance("R02").getLast().getAccounts()).isZero();
    }

    @Test
    void explainsAnAccountToThoseWhoMaySeeIt() {
        assertThat(mvc.get().uri("/api/predictions/DUE").with(Callers.as("REP", "R01")))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.account_id")
                .isEqualTo("DUE");
        assertThat(mvc.get().uri("/api/predictions/DUE").with(Callers.as("READ_ONLY", null)))
                .bodyJson()
                .extractingPath("$.gaps.length()")
                .isEqualTo(9);
    }

    @Test
    void hidesAccountsOfOthersAsIfTheyWereNotThere() {
        assertThat(mvc.get().uri("/api/predictions/FOREIGN").with(Callers.as("REP", "R01")))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/api/predictions/DUE").with(Callers.as("REP", null)))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/api/predictions/NOWHERE").with(Callers.as("MANAGER", null)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void letsOnlyManagersTick() {
        assertThat(mvc.post().uri("/api/predictions/tick").with(Callers.as("REP", "R01")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(mvc.post().uri("/api/predictions/tick")).hasStatus(HttpStatus.UNAUTHORIZED);
        assertThat(mvc.get().uri("/api/models")).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void namesItsModel() {
        assertThat(mvc.get().uri("/api/models").with(Callers.as("REP", "R01")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"version": "naive-1", "kind": "next_purchase_date", "active": true}]}
                        """);
    }
}
