package dev.roadbook.recommendation.order;

import static dev.roadbook.recommendation.Callers.caller;
import static dev.roadbook.recommendation.Callers.manager;
import static dev.roadbook.recommendation.Orders.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import dev.roadbook.events.OrderLabel;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.SuggestedLine;
import dev.roadbook.recommendation.Cellar;
import dev.roadbook.recommendation.Predictions;
import dev.roadbook.recommendation.RecommendationTest;
import dev.roadbook.recommendation.Scene;
import dev.roadbook.recommendation.market.Markets;
import dev.roadbook.recommendation.settings.Policy;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.MutableClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@RecommendationTest
class OrderApiIntegrationTests {

    private static final RequestPostProcessor INES = caller("ines", "REP", "R01");

    @Autowired
    Scene scene;

    @Autowired
    Cellar cellar;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester http;

    /** A1 of R01 buys a dozen M1 every thirty days, last seventy days ago, and knows neither C1 nor P2. */
    @BeforeEach
    void threeAccounts() {
        scene.reset();
        cellar.threeAccounts();
    }

    @Test
    void holdsWhatIsDueAndSomethingNewEachOnce() {
        cellar.bought("A2", "P2", 40);
        scene.deliver(List.of(order("A2", "C1"), order("A3", "C1")));
        cellar.run(Policy.STANDARD);

        assertThat(shown("A1", manager("boss"))).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {
                          "account_id": "A1", "name": "Store A1", "as_of": "2026-11-20", "order_on": "2026-11-20",
                          "expected_on": null, "last_order_on": "2026-09-11",
                          "lines": [
                            {
                              "sku": "M1", "name": "Wine M1", "label": "OVERDUE", "due_on": "2026-10-11",
                              "last_on": "2026-09-11", "usual_days": 30.0, "quantity": 12.000, "quantity_low": 12.000,
                              "quantity_high": 12.000, "in_stock": true, "left_out": false, "changed_by": null,
                              "reasons": [{"code": "PAST_RHYTHM", "values": {"days": "70", "usual_days": "30"}}]
                            },
                            {"sku": "C1", "label": "GAP", "due_on": null, "quantity": 12.000},
                            {"sku": "P2", "label": "LOOK_ALIKE", "quantity": 12.000}
                          ],
                          "freshness": {"model_version": "suggested-order-1", "as_of": "2026-11-20"}
                        }
                        """);
    }

    @Test
    void isForTheOrderThatIsExpected() {
        cellar.bought("A1", "M2", 41, 21, 1);
        var expected = PredictionsUpdated.newBuilder(Predictions.of("A1", "Loyal", scene.now()))
                .setNextExpectedPurchaseDate(LocalDate.parse("2026-12-04"))
                .setMedianIntervalDays(20.0)
                .build();
        scene.publishOne(Topic.PREDICTIONS, "A1", expected);
        scene.await(() -> scene.count("select count(*) from account where expected_on is not null") == 1);

        // Needed on 9 December, five days after the next order and fifteen before the one after it.
        assertThat(shown("A1", INES)).bodyJson().isLenientlyEqualTo("""
                        {
                          "order_on": "2026-12-04", "expected_on": "2026-12-04", "usual_gap_days": 20.0,
                          "lines": [{"sku": "M1", "label": "OVERDUE"}, {"sku": "M2", "label": "REPLENISH", "due_on": "2026-12-09"}]
                        }
                        """);
    }

    @Test
    void keepsWhatARepresentativeMakesOfIt() {
        cellar.bought("A1", "S1", 90, 60, 30);

        assertThat(change("A1", "S1", "24", INES)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"lines": [{"sku": "M1"}, {"sku": "S1", "quantity": 24, "suggested_quantity": 12.000, "changed_by": "ines",
                                    "changed_at": "2026-11-20T08:00:00Z"}]}
                        """);
        assertThat(shown("A1", manager("boss")))
                .bodyJson()
                .extractingPath("$.lines[1].quantity")
                .isEqualTo(24.0);
        assertThat(scene.activity("ORDER_LINE_CHANGED", "S1")).satisfies(entry -> {
            assertThat(entry.getActor()).isEqualTo("ines");
            assertThat(entry.getAccountId()).isEqualTo("A1");
            assertThat(entry.getDetails()).containsEntry("before", "12").containsEntry("after", "24");
        });

        assertThat(change("A1", "S1", "0", INES))
                .bodyJson()
                .extractingPath("$.lines[1].left_out")
                .isEqualTo(true);
        assertThat(undo("A1", "S1", INES)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"lines": [{"sku": "M1"}, {"sku": "S1", "quantity": 12.000, "left_out": false, "changed_by": null}]}
                        """);
        assertThat(undo("A1", "S1", INES)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void takesAProductNobodySuggested() {
        assertThat(change("A1", "C1", "6", INES)).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                        {"lines": [{"sku": "M1"}, {"sku": "C1", "name": "Wine C1", "label": "ADDED", "quantity": 6, "changed_by": "ines",
                                    "suggested_quantity": null}]}
                        """);
        assertThat(scene.activity("ORDER_LINE_ADDED", "C1").getActor()).isEqualTo("ines");

        assertThat(undo("A1", "C1", INES))
                .bodyJson()
                .extractingPath("$.lines")
                .asArray()
                .hasSize(1);
    }

    @Test
    void goesOutWithWhatPeopleMakeOfIt() {
        scene.deliver(List.of(order("A2", "C1"), order("A3", "C1")));
        assertThat(told("A1")).extracting(SuggestedLine::getSku).containsExactly("M1", "C1");
        assertThat(told("A1").getFirst()).satisfies(line -> {
            assertThat(line.getName()).isEqualTo("Wine M1");
            assertThat(line.getLabel()).isEqualTo(OrderLabel.OVERDUE);
            assertThat(line.getDueOn()).isEqualTo("2026-10-11");
            assertThat(line.getQuantity()).isEqualTo("12.000");
            assertThat(line.getChanged()).isFalse();
        });
        var before = scene.published("A1").size();

        change("A1", "M1", "24", INES);
        change("A1", "C1", "0", INES);
        change("A1", "P2", "6", INES);

        scene.awaitQuiet();
        assertThat(told("A1"))
                .extracting(SuggestedLine::getSku, SuggestedLine::getQuantity, SuggestedLine::getLeftOut)
                .containsExactly(
                        tuple("M1", new BigDecimal("24.000"), false),
                        tuple("C1", new BigDecimal("0.000"), true),
                        tuple("P2", new BigDecimal("6.000"), false));
        assertThat(told("A1")).allMatch(SuggestedLine::getChanged);
        assertThat(scene.published("A1")).hasSizeBetween(before + 1, before + 3);
    }

    @Test
    void goesOutOnTheDaysOnWhichItChanges(@Autowired MutableClock clock, @Autowired Markets markets) {
        cellar.bought("A1", "S1", 59, 39, 19);
        scene.deliver(List.of(order("A2", "C1"), order("A3", "C1")));
        int before = scene.published("A1").size();

        var labels = new ArrayList<OrderLabel>();
        for (int day = 1; day <= 3; day++) {
            clock.advance(Duration.ofDays(1));
            markets.requestRefresh();
            scene.awaitQuiet();
            told("A1").stream()
                    .filter(line -> line.getSku().equals("S1"))
                    .map(SuggestedLine::getLabel)
                    .forEach(labels::add);
        }

        assertThat(labels).containsExactly(OrderLabel.REPLENISH, OrderLabel.OVERDUE, OrderLabel.OVERDUE);
        assertThat(scene.published("A1")).hasSize(before + 2);
    }

    @Test
    void forgetsChangesOnceTheAccountHasOrdered() {
        change("A1", "M1", "24", INES);
        cellar.bought("A1", "P1", 5);

        assertThat(shown("A1", INES))
                .bodyJson()
                .extractingPath("$.lines[0].changed_by")
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"M1, -1, 400", "M1, 0.0001, 400", "M1, null, 400", "C1, 0, 404", "NONE, 6, 404", "OLD, 6, 404"})
    void takesQuantitiesOfProductsOnSaleOnly(String sku, String quantity, int status) {
        scene.product("OLD", "No longer sold", true, 1);

        assertThat(change("A1", sku, quantity, INES)).hasStatus(HttpStatus.valueOf(status));
    }

    @ParameterizedTest
    @CsvSource({
        "MANAGER,, A1, 200, 200",
        "REP, R01, A1, 200, 200",
        "REP, R02, A1, 404, 404",
        "REP,, A1, 404, 404",
        "READ_ONLY,, A1, 200, 403",
        "MARKETING,, A1, 200, 403",
        "MANAGER,, NOBODY, 404, 404",
        "NONE,, A1, 403, 403"
    })
    void answersByRoleAndScope(String role, @Nullable String rep, String account, int reads, int changes) {
        var someone = caller("someone", role, rep);

        assertThat(shown(account, someone)).hasStatus(HttpStatus.valueOf(reads));
        assertThat(change(account, "M1", "6", someone)).hasStatus(HttpStatus.valueOf(changes));
    }

    @Test
    void saysNothingOfAnAccountThatIsPartOfAnother() {
        jdbc.sql("update account set active = false where account_id = 'A1'").update();

        assertThat(shown("A1", manager("boss"))).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void comesAsAFile() throws Exception {
        var file = http.get()
                .uri("/api/recommendations/A1/order")
                .accept("text/csv")
                .with(INES)
                .exchange();

        assertThat(file).hasStatusOk();
        try (var csv = CsvReader.builder().ofNamedCsvRecord(file.getResponse().getContentAsString())) {
            assertThat(csv.stream()).singleElement().satisfies(line -> {
                assertThat(line.getField("sku")).isEqualTo("M1");
                assertThat(line.getField("label")).isEqualTo("OVERDUE");
                assertThat(line.getField("due_on")).isEqualTo("2026-10-11");
                assertThat(line.getField("quantity")).isEqualTo("12.000");
                assertThat(line.getHeader()).doesNotContain("reasons");
            });
        }
    }

    private List<SuggestedLine> told(String account) {
        return scene.latest(account).getSuggestedOrder().getLines();
    }

    private MvcTestResult shown(String account, RequestPostProcessor caller) {
        return http.get()
                .uri("/api/recommendations/{account}/order", account)
                .accept(MediaType.APPLICATION_JSON)
                .with(caller)
                .exchange();
    }

    private MvcTestResult change(String account, String sku, String quantity, RequestPostProcessor caller) {
        return http.put()
                .uri("/api/recommendations/{account}/order/{sku}", account, sku)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"quantity\": %s}".formatted(quantity))
                .with(caller)
                .exchange();
    }

    private MvcTestResult undo(String account, String sku, RequestPostProcessor caller) {
        return http.delete()
                .uri("/api/recommendations/{account}/order/{sku}", account, sku)
                .with(caller)
                .exchange();
    }
}
