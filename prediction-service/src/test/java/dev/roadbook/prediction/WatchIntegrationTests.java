package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.events.AccountStatus;
import dev.roadbook.platform.command.Command;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.MutableClock;
import dev.roadbook.testkit.RoadbookTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People see which accounts behave unlike themselves. */
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@RoadbookTest(now = "2026-11-20T09:00:00Z", properties = "roadbook.schedule.enabled=false")
class WatchIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String WATCH = "/api/predictions/watch";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MutableClock clock;

    @Autowired
    EventPublisher publisher;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Qualifier("dailyTickCommand") Command dailyTick;

    private Observed observed;

    @BeforeAll
    void accountsChangeTheirWays(
            @Autowired KafkaProbe kafka,
            @Autowired EventCodec codec,
            @Autowired KafkaListenerEndpointRegistry listeners,
            @Autowired Environment environment) {
        clock.set(TODAY);
        jdbc.sql("""
                        truncate account, product, sales_order, touched_account, batch_progress, portfolio, refresh_request,
                            prediction, purchase, snapshot, value_model, watch
                        """).update();
        publisher.publish(List.of(
                Callers.account("STEADY", "R01", 1),
                Callers.account("FADING", "R01", 1),
                Callers.account("RISING", "R02", 1),
                Callers.account("CHOOSY", "R02", 1),
                Callers.account("SILENT", "R02", 1)));
        await().until(() -> jdbc.sql("select count(*) = 5 from account where name is not null")
                .query(Boolean.class)
                .single());
        observed = new Observed(kafka, codec, jdbc, listeners, environment);
        var batch = SalesBatch.named("changes")
                .every(7, "STEADY", TODAY.minusDays(399), 58, "100")
                .every(7, "FADING", TODAY.minusDays(399), 46, "100")
                .every(28, "FADING", TODAY.minusDays(70), 3, "80")
                .every(14, "RISING", TODAY.minusDays(399), 24, "100")
                .every(4, "RISING", TODAY.minusDays(64), 17, "120")
                .every(7, "SILENT", TODAY.minusDays(399), 50, "100");
        for (int week = 57; week >= 0; week--) {
            var day = TODAY.minusDays(week * 7L);
            batch.order(
                    "CHOOSY",
                    "C" + week,
                    1,
                    day,
                    "100",
                    week > 20 ? new String[] {"WHITE", "RED"} : new String[] {"WHITE"});
        }
        batch.publish(publisher);
        observed.settles(batch);
        dailyTick.run(List.of());
    }

    @Test
    void listsWhoBehavesUnlikeThemselvesInEveryWay() {
        assertThat(get(WATCH, "MANAGER", null)).hasStatusOk().bodyJson().satisfies(body -> {
            assertThat(body)
                    .extractingPath("$.items[*].account_id")
                    .asArray()
                    .containsExactlyInAnyOrder("FADING", "RISING", "CHOOSY", "SILENT");
            assertThat(body)
                    .extractingPath("$.counts")
                    .isEqualTo(Map.of("DROP", 1, "GROWTH", 1, "PRODUCT_STOPPED", 1, "SILENT", 1));
            assertThat(body).extractingPath("$.total").isEqualTo(4);
        });
    }

    @Test
    void saysWhyAndHowUnusual() {
        assertThat(get(WATCH + "?kind=DROP", "MANAGER", null))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.items.length()").isEqualTo(1);
                    assertThat(body)
                            .extractingPath("$.items[0].kinds")
                            .asArray()
                            .containsExactly("DROP");
                    assertThat(body).extractingPath("$.items[0].rep_id").isEqualTo("R01");
                    assertThat(body).extractingPath("$.items[0].weeks").isEqualTo(14);
                    assertThat(body).extractingPath("$.items[0].purchases").isEqualTo(5);
                    assertThat(body)
                            .extractingPath("$.items[0].revenue")
                            .asNumber()
                            .satisfies(
                                    revenue -> assertThat(revenue.doubleValue()).isEqualTo(440));
                    assertThat(body)
                            .extractingPath("$.items[0].usual_purchases")
                            .isEqualTo(14);
                    assertThat(body).extractingPath("$.items[0].silent_days").isNull();
                    assertThat(body).extractingPath("$.items[0]").asMap().doesNotContainKey("why");
                    assertThat(body)
                            .extractingPath("$.items[0].chance")
                            .asNumber()
                            .satisfies(
                                    chance -> assertThat(chance.doubleValue()).isLessThan(0.01));
                });
        assertThat(get(WATCH + "?kind=PRODUCT_STOPPED", "MANAGER", null))
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.items[0].stopped_sku").isEqualTo("RED");
                    assertThat(body)
                            .extractingPath("$.items[0].stopped_gap_days")
                            .isEqualTo(7);
                    assertThat(body)
                            .extractingPath("$.items[0].stopped_last_on")
                            .isEqualTo(TODAY.minusWeeks(21).toString());
                    assertThat(body).extractingPath("$.items[0].stopped_others").isEqualTo(0);
                    assertThat(body).extractingPath("$.items[0].purchases").isNull();
                });
        assertThat(get(WATCH + "?kind=SILENT", "MANAGER", null)).bodyJson().satisfies(body -> {
            assertThat(body).extractingPath("$.items[0].silent_days").isEqualTo(56);
            assertThat(body).extractingPath("$.items[0].usual_gap_days").isEqualTo(7);
        });
    }

    @Test
    void callsAStoppedProductByItsNameAsSoonAsThatIsKnown() {
        jdbc.sql("insert into product (sku, revision, name) values ('RED', 1, 'Merlot')")
                .update();

        assertThat(get(WATCH + "?kind=PRODUCT_STOPPED", "MANAGER", null))
                .bodyJson()
                .extractingPath("$.items[0].stopped_name")
                .isEqualTo("Merlot");
    }

    @Test
    void showsRepresentativesTheirOwnAccountsOnly() {
        assertThat(get(WATCH, "REP", "R01")).bodyJson().satisfies(body -> {
            assertThat(body).extractingPath("$.items[*].account_id").asArray().containsExactly("FADING");
            assertThat(body).extractingPath("$.counts.GROWTH").isEqualTo(0);
        });
        assertThat(get(WATCH + "?rep=R02", "REP", "R01"))
                .bodyJson()
                .extractingPath("$.total")
                .isEqualTo(0);
        assertThat(get(WATCH, "REP", null)).bodyJson().extractingPath("$.total").isEqualTo(0);
        assertThat(mvc.get().uri(WATCH)).hasStatus(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void filtersSortsAndPages() {
        assertThat(get(WATCH + "?rep=R02&sort=name&size=1&page=1", "MANAGER", null))
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body)
                            .extractingPath("$.items[*].account_id")
                            .asArray()
                            .containsExactly("RISING");
                    assertThat(body).extractingPath("$.total").isEqualTo(3);
                });
        assertThat(get(WATCH + "?account=SILENT&q=sil", "MANAGER", null))
                .bodyJson()
                .extractingPath("$.items[0].kinds")
                .asArray()
                .containsExactly("SILENT");
        assertThat(get(WATCH + "?kind=ODD", "MANAGER", null)).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(WATCH + "?sort=why", "MANAGER", null)).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void refusesAKindOfAnswerItDoesNotHaveRatherThanTakeTheListForAnAccount() {
        var answer = mvc.get()
                .uri(WATCH)
                .accept(MediaType.IMAGE_PNG)
                .with(Callers.as("MANAGER", null))
                .exchange();

        assertThat(answer).hasStatus(HttpStatus.NOT_ACCEPTABLE);
    }

    @Test
    void isExportedAsAFile() {
        var file = mvc.get()
                .uri(WATCH + "?kind=GROWTH")
                .accept(MediaType.parseMediaType("text/csv"))
                .with(Callers.as("MANAGER", null))
                .exchange();

        assertThat(file).hasStatusOk().bodyText().satisfies(text -> {
            assertThat(text)
                    .startsWith(
                            "account_id,name,rep_id,rep_name,kinds,chance,at_stake,currency,since,as_of,purchases,revenue,"
                                    + "weeks,usual_purchases,usual_revenue,revenue_year_before,silent_days,usual_gap_days,"
                                    + "stopped_sku,stopped_name,stopped_gap_days,stopped_last_on,stopped_others\r\n");
            assertThat(text.lines()).hasSize(2);
            assertThat(text).contains("RISING,RISING,R02,,GROWTH,");
        });
    }

    @Test
    void forgetsAnAccountThatGoesOnAsEver() {
        var batch = SalesBatch.named("passing").every(7, "PASSING", TODAY.minusDays(399), 50, "100");
        batch.publish(publisher);
        observed.settles(batch);
        dailyTick.run(List.of());
        assertThat(watched("PASSING")).isTrue();

        var rest = SalesBatch.named("rest").every(7, "PASSING", TODAY.minusDays(49), 8, "100");
        rest.publish(publisher);
        observed.settles(rest);

        assertThat(watched("PASSING")).isFalse();
    }

    @Test
    void leavesOutAccountsThatAreArchivedUntilTheyAreTakenBack() {
        publisher.publish(List.of(Callers.account("FADING", "R01", 2, AccountStatus.ARCHIVED)));
        await().untilAsserted(() -> assertThat(listed()).doesNotContain("FADING"));

        publisher.publish(List.of(Callers.account("FADING", "R01", 3, AccountStatus.ACTIVE)));

        await().untilAsserted(() -> assertThat(listed()).contains("FADING"));
    }

    private String listed() throws Exception {
        return get("/api/predictions/watch", "MANAGER", null).getResponse().getContentAsString();
    }

    private boolean watched(String account) {
        return jdbc.sql("select exists (select from watch where account_id = :account)")
                .param("account", account)
                .query(Boolean.class)
                .single();
    }

    private MvcTestResult get(String uri, String role, @Nullable String rep) {
        return mvc.get().uri(uri).with(Callers.as(role, rep)).exchange();
    }
}
