package dev.roadbook.prediction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.roadbook.events.Confidence;
import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.events.PurchaseDetected;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.platform.kafka.OutgoingEvent;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.RoadbookTest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Orders come in with their faults; predictions go out. */
@RoadbookTest(now = "2026-11-20T09:00:00Z", properties = "roadbook.prediction.learning.automatic=false")
class BatchIntegrationTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate MONTHS_AGO = LocalDate.of(2026, 9, 18);

    @Autowired
    EventPublisher publisher;

    @Autowired
    KafkaProbe kafka;

    @Autowired
    EventCodec codec;

    @Autowired
    JdbcClient jdbc;

    private Observed service;

    @BeforeEach
    void observe(@Autowired KafkaListenerEndpointRegistry listeners, @Autowired Environment environment) {
        service = new Observed(kafka, codec, jdbc, listeners, environment);
    }

    @Test
    void turnsOrdersIntoADate() {
        var batch = SalesBatch.named("date").weekly("CORNER", MONTHS_AGO, 10, "100");
        publish(batch);

        assertThat(service.predictions("CORNER").getLast()).satisfies(prediction -> {
            assertThat(prediction.getNextExpectedPurchaseDate()).isEqualTo("2026-11-27");
            assertThat(prediction.getConfidence()).isEqualTo(Confidence.HIGH);
            assertThat(prediction.getBatchId()).isEqualTo(batch.id());
            assertThat(prediction.getRfm()).isNotNull();
        });
    }

    @Test
    void announcesAPurchaseOnceWithTheDateThatStoodBefore() {
        publish(SalesBatch.named("history").weekly("ANNOUNCED", MONTHS_AGO.minusWeeks(1), 9, "100"));
        assertThat(service.predictions("ANNOUNCED").getLast().getNextExpectedPurchaseDate())
                .isEqualTo("2026-11-13");

        publish(SalesBatch.named("news")
                .order("ANNOUNCED", "N1", LocalDate.of(2026, 11, 16), "75")
                .order("ANNOUNCED", "N2", LocalDate.of(2026, 11, 19), "25"));
        publish(SalesBatch.named("corrected").order("ANNOUNCED", "N1", 2, LocalDate.of(2026, 11, 16), "80", "SKU1"));

        var news = service.purchases("ANNOUNCED").stream()
                .filter(purchase -> purchase.getOrderedOn().isAfter(LocalDate.of(2026, 11, 13)))
                .toList();
        assertThat(news).hasSize(2);
        assertThat(news.getFirst()).satisfies(purchase -> {
            assertThat(purchase.getAmount()).isEqualByComparingTo("75");
            assertThat(purchase.getExpectedOn()).isEqualTo("2026-11-13");
            assertThat(purchase.getDaysFromExpected()).isEqualTo(3);
            assertThat(purchase.getPreviousPurchaseOn()).isEqualTo("2026-11-06");
            assertThat(purchase.getSkus()).containsExactly("SKU1");
        });
        assertThat(news.getLast()).satisfies(purchase -> {
            assertThat(purchase.getExpectedOn()).isNull();
            assertThat(purchase.getPreviousPurchaseOn()).isEqualTo("2026-11-16");
        });
    }

    @Test
    void scoresEachOfTwoBatchesThatComeTogether() {
        publish(SalesBatch.named("old").weekly("TWICE", MONTHS_AGO.minusWeeks(1), 9, "100"));
        var first = SalesBatch.named("first of two").order("TWICE", "F1", LocalDate.of(2026, 11, 13), "75");
        var second = SalesBatch.named("second of two").order("TWICE", "F2", LocalDate.of(2026, 11, 19), "25");
        service.stopsListening();
        first.publish(publisher);
        second.publish(publisher);
        service.listens();
        service.settles(first);
        service.settles(second);
        service.catchesUp();

        assertThat(service.purchases("TWICE").stream()
                        .filter(purchase -> purchase.getOrderedOn().isAfter(LocalDate.of(2026, 11, 6))))
                .extracting(PurchaseDetected::getBatchId, PurchaseDetected::getExpectedOn)
                .containsExactly(
                        tuple(first.id(), LocalDate.of(2026, 11, 13)), tuple(second.id(), LocalDate.of(2026, 11, 20)));
    }

    /** A file of many months: the purchase the date was about is too old to be news, and the one that is came later. */
    @Test
    void takesNoLaterPurchaseForTheOneThatWasExpected() {
        publish(SalesBatch.named("long ago").weekly("SKIPPED", MONTHS_AGO.minusWeeks(20), 9, "100"));
        publish(SalesBatch.named("months at once").weekly("SKIPPED", MONTHS_AGO.minusWeeks(11), 20, "100"));

        assertThat(service.purchases("SKIPPED"))
                .isNotEmpty()
                .allSatisfy(
                        purchase -> assertThat(purchase.getDaysFromExpected()).isNull());
    }

    @Test
    void recordsOldPurchasesWithoutAnnouncingThem() {
        publish(SalesBatch.named("import").weekly("IMPORTED", LocalDate.of(2024, 1, 5), 150, "100"));

        assertThat(service.predictions("IMPORTED").getLast().getOrderCount()).isEqualTo(150);
        assertThat(service.purchases("IMPORTED"))
                .isNotEmpty()
                .allSatisfy(purchase -> assertThat(purchase.getOrderedOn()).isAfterOrEqualTo(TODAY.minusDays(30)));
    }

    @Test
    void deadLettersAPoisonRecordAndGoesOn() {
        var poison = "not an order".getBytes(UTF_8);
        kafka.send(Topic.ORDERS.topicName(), "POISONED".getBytes(UTF_8), poison);
        publish(SalesBatch.named("after poison").weekly("POISONED", MONTHS_AGO, 10, "100"));

        assertThat(service.predictions("POISONED")).isNotEmpty();
        assertThat(kafka.records(Topic.ORDERS.topicName() + "." + kafka.topic("prediction.orders") + ".dlt"))
                .singleElement()
                .satisfies(record -> assertThat(record.value()).isEqualTo(poison));
    }

    @Test
    void keepsPredictionsOfDifferentAccountsApart() {
        var batch = SalesBatch.named("many");
        IntStream.range(0, 60).forEach(i -> batch.every(5 + i % 9, "STORE-" + i, MONTHS_AGO, 6, "10"));
        publish(batch);

        assertThat(IntStream.range(0, 60)
                        .mapToObj(i -> service.latestPredictions().get("STORE-" + i)))
                .extracting(PredictionsUpdated::getMedianIntervalDays)
                .isEqualTo(IntStream.range(0, 60).mapToObj(i -> 5.0 + i % 9).toList());
    }

    @Test
    void leavesAnAccountWhoseOrdersAreAllGoneWithNothingToExpect() {
        publish(SalesBatch.named("one").order("EMPTIED", "D", TODAY, "10"));
        publish(SalesBatch.named("none").retraction("EMPTIED", "D", 2));

        assertThat(service.predictions("EMPTIED").getLast()).satisfies(prediction -> {
            assertThat(prediction.getConfidence()).isEqualTo(Confidence.INSUFFICIENT);
            assertThat(prediction.getOrderCount()).isZero();
            assertThat(prediction.getLastPurchaseDate()).isNull();
        });
    }

    @Test
    void dropsNoOrderThatComesWithoutABoundary() {
        publisher.publish(List.of(new OutgoingEvent(
                Topic.ORDERS,
                "STRAY",
                SalesBatch.named("stray")
                        .order("STRAY", "D", TODAY, "10")
                        .events()
                        .getFirst())));
        service.catchesUp();
        publish(SalesBatch.named("next").order("OTHER", "D", TODAY, "10"));

        assertThat(service.predictions("STRAY")).isNotEmpty();
    }

    private void publish(SalesBatch batch) {
        batch.publish(publisher);
        service.settles(batch);
        service.catchesUp();
    }
}
