package dev.roadbook.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.events.PredictionsUpdated;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.platform.kafka.Replayed;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.RoadbookTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;

/** Orders come again, late and out of turn; predictions stay what they were. */
@RoadbookTest(now = "2026-11-20T09:00:00Z", properties = "roadbook.prediction.learning.automatic=false")
class RedeliveryIntegrationTests {

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
    void replayFromTheStartChangesNothingAndPublishesNothing() {
        publish(SalesBatch.named("replayed").weekly("AGAIN", MONTHS_AGO, 10, "100"));
        publish(SalesBatch.named("replayed later").retraction("AGAIN", "D" + MONTHS_AGO + "-9", 2));
        var state = service.state();
        var published = service.published();

        service.stopsListening();
        service.listensFromTheStart();
        service.catchesUp();

        assertThat(service.state()).isEqualTo(state);
        assertThat(service.published()).isEqualTo(published);
    }

    @Test
    void aBoundaryThatComesAgainPublishesNothing() {
        var batch = SalesBatch.named("bounded").weekly("BOUND", MONTHS_AGO, 10, "100");
        publish(batch);
        var published = service.published();

        batch.publish(publisher);
        service.catchesUp();

        assertThat(service.published()).isEqualTo(published);
    }

    @Test
    void anEmptyDatabaseIsRebuiltToTheSameBytes() {
        publish(SalesBatch.named("first telling")
                .weekly("TOLD", MONTHS_AGO, 10, "100")
                .every(3, "TOLD TWICE", MONTHS_AGO, 12, "55.50"));
        var before = service.latestPredictions();

        service.stopsListening();
        jdbc.sql("truncate sales_order, prediction, purchase, touched_account, batch_progress, portfolio")
                .update();
        int published = service.published();
        service.listensFromTheStart();
        service.catchesUp();
        await().until(() -> jdbc.sql("select not exists (select from refresh_request where scope = 'PORTFOLIO')")
                .query(Boolean.class)
                .single());

        assertThat(service.published()).isGreaterThan(published);
        assertThat(contents(service.latestPredictions())).isEqualTo(contents(before));
    }

    @Test
    void anOlderRevisionNeverBringsARetractedOrderBack() {
        publish(SalesBatch.named("kept").weekly("TAKEN", MONTHS_AGO, 10, "100"));
        publish(SalesBatch.named("taken back").retraction("TAKEN", "D" + MONTHS_AGO + "-9", 3));
        publish(SalesBatch.named("late").order("TAKEN", "D" + MONTHS_AGO + "-9", 2, TODAY, "100", "SKU1"));

        assertThat(service.predictions("TAKEN").getLast().getLastPurchaseDate()).isEqualTo("2026-11-13");
    }

    @Test
    void anOrderRecordedAfterItsRetractionCountsAsIfNothingHadHappened() {
        publish(SalesBatch.named("before").weekly("BACK", MONTHS_AGO, 10, "100"));
        var before = service.predictions("BACK").getLast();
        publish(SalesBatch.named("out").retraction("BACK", "D" + MONTHS_AGO + "-9", 2));
        assertThat(service.predictions("BACK").getLast().getOrderCount()).isEqualTo(9);

        publish(SalesBatch.named("in").order("BACK", "D" + MONTHS_AGO + "-9", 3, TODAY, "100", "SKU1"));

        assertThat(content(service.predictions("BACK").getLast())).isEqualTo(content(before));
    }

    @Test
    void publishesTheSameEventsAgainAfterACrashBetweenAcknowledgementAndMark() {
        jdbc.sql("""
                        create function fail_to_remember() returns trigger language plpgsql as $$
                        begin
                            raise exception 'cannot remember' using errcode = '40001';
                        end $$
                        """).update();
        jdbc.sql("""
                        create trigger fail_to_remember before update of published_version on prediction
                        for each row when (new.account_id = 'CRASHED') execute function fail_to_remember()
                        """).update();
        var batch = SalesBatch.named("crash").weekly("CRASHED", MONTHS_AGO, 10, "100");
        batch.publish(publisher);
        await().until(() -> !service.predictions("CRASHED").isEmpty()
                && !service.purchases("CRASHED").isEmpty());
        jdbc.sql("drop trigger fail_to_remember on prediction").update();
        service.settles(batch);

        var first = service.predictions("CRASHED").getFirst();
        assertThat(service.predictions("CRASHED"))
                .filteredOn(event -> event.getEventId().equals(first.getEventId()))
                .hasSizeGreaterThan(1)
                .allSatisfy(event -> assertThat(event).isEqualTo(first));
        assertThat(service.purchases("CRASHED").stream()
                        .map(event -> event.getEventId())
                        .distinct())
                .hasSize(5);
        assertThat(jdbc.sql("select count(*) from touched_account where account_id = 'CRASHED'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void scoresAnAccountWhoseOrderComesFromADeadLetterWithoutWaitingForABatch() {
        publish(SalesBatch.named("before the letter").weekly("LETTER", MONTHS_AGO, 10, "100"));

        replay(SalesBatch.named("before the letter").order("LETTER", "LATE", TODAY, "100"));

        assertThat(service.predictions("LETTER").getLast().getOrderCount()).isEqualTo(11);
    }

    @Test
    void anOlderRevisionFromADeadLetterChangesNothing() {
        publish(SalesBatch.named("new revision").order("OUTDATED", "D", 5, TODAY, "100", "SKU1"));
        var published = service.predictions("OUTDATED");

        replay(SalesBatch.named("old revision").order("OUTDATED", "D", 4, TODAY, "900", "SKU1"));

        assertThat(service.predictions("OUTDATED")).isEqualTo(published);
    }

    private void publish(SalesBatch batch) {
        batch.publish(publisher);
        service.settles(batch);
        service.catchesUp();
    }

    private void replay(SalesBatch batch) {
        var topic = kafka.topic(Topic.ORDERS.topicName());
        var value = codec.encode(topic, batch.events().getFirst());
        kafka.send(new Replayed(UUID.randomUUID(), 2, topic, 0, 0)
                .again(service.retries(), 0, new byte[0], value, List.of()));
        service.catchesUp();
    }

    private static Map<String, PredictionsUpdated> contents(Map<String, PredictionsUpdated> events) {
        return events.values().stream()
                .collect(Collectors.toMap(PredictionsUpdated::getAccountId, RedeliveryIntegrationTests::content));
    }

    private static PredictionsUpdated content(PredictionsUpdated event) {
        return PredictionsUpdated.newBuilder(event)
                .setEventId(new UUID(0, 0))
                .setOccurredAt(Instant.EPOCH)
                .setBatchId(null)
                .build();
    }
}
