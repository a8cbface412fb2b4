package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.events.ProductChanged;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.MutableClock;
import dev.roadbook.testkit.RoadbookTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** People look back at an account. */
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@RoadbookTest(now = "2026-11-20T09:00:00Z", properties = "roadbook.schedule.enabled=false")
class ReviewIntegrationTests {

    @Autowired
    MockMvcTester mvc;

    @BeforeAll
    void oneAccountBuysForFourYears(
            @Autowired MutableClock clock,
            @Autowired EventPublisher publisher,
            @Autowired KafkaProbe kafka,
            @Autowired EventCodec codec,
            @Autowired JdbcClient jdbc,
            @Autowired KafkaListenerEndpointRegistry listeners,
            @Autowired Environment environment) {
        clock.reset();
        jdbc.sql("""
                        truncate account, product, sales_order, touched_account, batch_progress, portfolio, refresh_request,
                            prediction, purchase, snapshot, value_model
                        """).update();
        publisher.publish(List.of(
                Callers.account("LOYAL", "R01", 1),
                Callers.account("SILENT", "R01", 1),
                product("RED", 2, "Merlot 75 cl"),
                product("RED", 1, "Merlot")));
        await().until(() -> jdbc.sql("select count(*) = 2 from account")
                        .query(Boolean.class)
                        .single()
                && jdbc.sql("select count(*) = 1 from product where revision = 2")
                        .query(Boolean.class)
                        .single());
        var batch = SalesBatch.named("years")
                .order("LOYAL", "1", 1, LocalDate.of(2023, 1, 31), "100", "RED")
                .order("LOYAL", "2", 1, LocalDate.of(2024, 3, 1), "200", "RED")
                .order("LOYAL", "3", 1, LocalDate.of(2025, 3, 1), "300", "RED")
                .order("LOYAL", "4", 1, LocalDate.of(2026, 8, 1), "400", "WHITE", "RED")
                .order("LOYAL", "5", 1, LocalDate.of(2026, 11, 1), "50", "WHITE")
                .order("FOREIGN", "1", 1, LocalDate.of(2026, 11, 1), "10", "RED");
        batch.publish(publisher);
        new Observed(kafka, codec, jdbc, listeners, environment).settles(batch);
    }

    @Test
    void showsRevenueByYearWithItsTrend() {
        assertThat(mvc.get().uri("/api/strategic/accounts/LOYAL/revenue").with(Callers.as("REP", "R01")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {
                          "account_id": "LOYAL", "as_of": "2026-11-20", "currency": "EUR", "first_order_on": "2023-01-31",
                          "years": [
                            {"year": 2023, "complete": true, "revenue": 100.00, "orders": 1, "units": 1.000},
                            {"year": 2024, "complete": true, "revenue": 200.00, "average_order_value": 200.00},
                            {"year": 2025, "complete": true, "revenue": 300.00, "unique_skus": 1, "skus": ["RED"]},
                            {"year": 2026, "complete": false, "revenue": 450.00, "orders": 2, "skus": ["RED", "WHITE"]}
                          ],
                          "trend": {"per_year": 100.00, "r2": 1.0000, "first_year": 2023, "last_year": 2025}
                        }
                        """);
    }

    @Test
    void showsProductsByQuarterUnderTheirNames() {
        assertThat(mvc.get().uri("/api/strategic/accounts/LOYAL/products").with(Callers.as("MANAGER", null)))
                .hasStatusOk()
                .bodyJson()
                .satisfies(body -> {
                    assertThat(body).extractingPath("$.quarters.length()").isEqualTo(16);
                    assertThat(body).extractingPath("$.top_skus").isEqualTo(2);
                    assertThat(body).extractingPath("$.quarters[1].quarter").isEqualTo("2026-Q3");
                    assertThat(body).extractingPath("$.quarters[1].added").isEqualTo(1);
                    assertThat(body).extractingPath("$.quarters[1].top_carried").isEqualTo(2);
                    assertThat(body)
                            .extractingPath("$.quarters[1].products[0].name")
                            .isEqualTo("Merlot 75 cl");
                    assertThat(body)
                            .extractingPath("$.quarters[1].products[0].change")
                            .isEqualTo("REPURCHASED");
                    assertThat(body)
                            .extractingPath("$.quarters[1].products[1].change")
                            .isEqualTo("ADDED");
                    assertThat(body).extractingPath("$.quarters[0].complete").isEqualTo(false);
                });
    }

    @Test
    void answersForAnAccountThatNeverOrdered() {
        assertThat(mvc.get().uri("/api/strategic/accounts/SILENT/revenue").with(Callers.as("REP", "R01")))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"currency": null, "years": [], "trend": null}
                        """);
        assertThat(mvc.get().uri("/api/strategic/accounts/SILENT/products").with(Callers.as("REP", "R01")))
                .hasStatusOk();
    }

    @Test
    void hidesAccountsOfOthersAsIfTheyWereNotThere() {
        for (var what : List.of("revenue", "products")) {
            var uri = "/api/strategic/accounts/LOYAL/" + what;
            assertThat(mvc.get().uri(uri).with(Callers.as("REP", "R02"))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(mvc.get().uri(uri).with(Callers.as("REP", null))).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(mvc.get().uri(uri)).hasStatus(HttpStatus.UNAUTHORIZED);
        }
        assertThat(mvc.get().uri("/api/strategic/accounts/NOWHERE/revenue").with(Callers.as("MANAGER", null)))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private static OutgoingEvent product(String sku, long revision, String name) {
        return new OutgoingEvent(
                Topic.PRODUCTS,
                sku,
                ProductChanged.newBuilder()
                        .setEventId(EventIds.of("product", sku, Long.toString(revision)))
                        .setOccurredAt(Instant.parse("2026-11-20T05:00:00Z"))
                        .setSku(sku)
                        .setRevision(revision)
                        .setName(name)
                        .build());
    }
}
