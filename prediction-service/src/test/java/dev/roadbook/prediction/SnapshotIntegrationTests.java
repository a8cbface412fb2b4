package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.platform.command.Command;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.MutableClock;
import dev.roadbook.testkit.RoadbookTest;
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
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What was known stays known. */
@AutoConfigureMockMvc
@RoadbookTest(
        now = "2026-11-20T09:00:00Z",
        properties = {"roadbook.schedule.enabled=false", "roadbook.prediction.learning.automatic=false"})
class SnapshotIntegrationTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

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
    void twoAccountsOnAFriday(
            @Autowired KafkaProbe kafka,
            @Autowired EventCodec codec,
            @Autowired KafkaListenerEndpointRegistry listeners,
            @Autowired Environment environment) {
        service = new Observed(kafka, codec, jdbc, listeners, environment);
        jdbc.sql("""
                        truncate account, sales_order, touched_account, batch_progress, portfolio, refresh_request,
                            prediction, purchase, snapshot
                        """).update();
        clock.set(FRIDAY);
        publisher.publish(List.of(Callers.account("BUYER", "R01", 1), Callers.account("OTHER", "R02", 1)));
        await().until(() -> jdbc.sql("select count(*) = 2 from account")
                .query(Boolean.class)
                .single());
        var batch = SalesBatch.named("start")
                .weekly("BUYER", FRIDAY.minusWeeks(9), 9, "100")
                .weekly("OTHER", FRIDAY.minusWeeks(9), 9, "100");
        batch.publish(publisher);
        service.settles(batch);
    }

    @Test
    void keepsTheWholePredictionOfADay() {
        assertThat(snapshots("as_of=2026-11-20").getResponse().getContentAsByteArray())
                .isNotEmpty();
        assertThat(snapshots("as_of=2026-11-20"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {
                          "account_id": "BUYER", "first_on": "2026-11-20",
                          "items": [{"as_of": "2026-11-20", "prediction": {
                            "model_version": "naive-1", "currency": "EUR", "median_interval_days": 7.0,
                            "expected": {"on": "2026-11-20"}, "revenue": {"lifetime": 900.00}, "rfm": {"recency": 1}
                          }}]
                        }
                        """)
                .extractingPath("$.items[0].prediction.explanation[0].code")
                .isEqualTo("RHYTHM");
    }

    @Test
    void answersWhatWasKnownThenWhateverCameLater() {
        clock.set(MONDAY);
        var batch = SalesBatch.named("later").order("BUYER", "new", MONDAY, "5000");
        batch.publish(publisher);
        service.settles(batch);

        assertThat(lifetime("as_of=2026-11-22")).isEqualTo(900.0);
        assertThat(lifetime("as_of=2026-11-23")).isEqualTo(5900.0);
        assertThat(lifetime("as_of=2030-01-01")).isEqualTo(5900.0);
        assertThat(snapshots("as_of=2026-11-19")).bodyJson().isLenientlyEqualTo("""
                        {"first_on": "2026-11-20", "items": []}
                        """);
    }

    @Test
    void writesDaysWithOrdersAndEveryWeekOnceButNotEveryDay() {
        for (int day = 1; day <= 14; day++) {
            clock.set(FRIDAY.plusDays(day));
            dailyTick.run(List.of());
        }
        var batch = SalesBatch.named("fortnight").order("BUYER", "new", FRIDAY, "100");
        batch.publish(publisher);
        service.settles(batch);

        assertThat(days("BUYER")).containsExactly("2026-11-20", "2026-11-23", "2026-11-30", "2026-12-04");
        assertThat(days("OTHER")).containsExactly("2026-11-20", "2026-11-23", "2026-11-30");
    }

    @Test
    void lastOutcomeOfADayIsTheOneThatStays() {
        var batch = SalesBatch.named("same day").order("BUYER", "new", FRIDAY, "100");
        batch.publish(publisher);
        service.settles(batch);

        assertThat(days("BUYER")).containsExactly("2026-11-20");
        assertThat(lifetime("as_of=2026-11-20")).isEqualTo(1000.0);
    }

    @Test
    void pastDaysOutliveRedeliveryRetractionAndCorrection() {
        var first = SalesBatch.named("past")
                .weekly("KEPT", FRIDAY.minusWeeks(9), 9, "100")
                .weekly("LESS", FRIDAY.minusWeeks(9), 9, "100");
        first.publish(publisher);
        service.settles(first);
        clock.set(MONDAY);
        dailyTick.run(List.of());
        var before = rowsOf("KEPT", "LESS");
        clock.set(MONDAY.plusDays(1));
        service.stopsListening();
        service.listensFromTheStart();
        service.catchesUp();
        assertThat(rowsOf("KEPT", "LESS")).isEqualTo(before);

        var correction = SalesBatch.named("correction")
                .order("KEPT", "D2026-09-18-0", 2, FRIDAY.minusWeeks(9), "900", "SKU9")
                .retraction("LESS", "D2026-09-18-0", 2);
        correction.publish(publisher);
        service.settles(correction);

        assertThat(rowsOf("KEPT", "LESS")).containsAll(before).hasSize(before.size() + 2);
    }

    @Test
    void showsHowThingsChangedWithoutTheReasons() {
        clock.set(MONDAY);
        dailyTick.run(List.of());

        assertThat(snapshots("from=2026-11-20&to=2026-11-23"))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"items": [{"as_of": "2026-11-20"}, {"as_of": "2026-11-23"}]}
                        """)
                .doesNotHavePath("$.items[0].prediction.explanation");
        assertThat(snapshots("to=2026-11-22"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
        clock.set(MONDAY.plusDays(1));
        assertThat(snapshots("from=2026-11-24"))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
    }

    @Test
    void refusesQuestionsThatMakeNoSense() {
        for (var parameters : List.of(
                "as_of=yesterday", "as_of=2026-11-20&to=2026-11-21", "from=2026-11-21&to=2026-11-20", "day=1")) {
            assertThat(snapshots(parameters)).hasStatus(HttpStatus.BAD_REQUEST);
        }
    }

    @Test
    void hidesAccountsOfOthersAsIfTheyWereNotThere() {
        var uri = "/api/strategic/accounts/BUYER/snapshots";
        assertThat(mvc.get().uri(uri).with(Callers.as("REP", "R01"))).hasStatusOk();
        assertThat(mvc.get().uri(uri).with(Callers.as("REP", "R02"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(uri).with(Callers.as("REP", null))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri(uri)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    private MvcTestResult snapshots(String parameters) {
        return mvc.get()
                .uri("/api/strategic/accounts/BUYER/snapshots?" + parameters)
                .with(Callers.as("MANAGER", null))
                .exchange();
    }

    private Object lifetime(String parameters) {
        var value = new Object[1];
        assertThat(snapshots(parameters))
                .bodyJson()
                .extractingPath("$.items[0].prediction.revenue.lifetime")
                .satisfies(found -> value[0] = found);
        return value[0];
    }

    private List<String> days(String account) {
        return jdbc.sql("select cast(as_of as text) from snapshot where account_id = :account order by as_of")
                .param("account", account)
                .query(String.class)
                .list();
    }

    private List<String> rowsOf(String... accounts) {
        return jdbc.sql("""
                        select cast(snapshot as text)
                        from snapshot
                        where account_id = any (:accounts)
                        order by account_id, as_of
                        """).param("accounts", accounts).query(String.class).list();
    }
}
