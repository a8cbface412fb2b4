package dev.roadbook.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.events.OrderRecorded;
import dev.roadbook.platform.SampleService;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.RoadbookTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.annotation.KafkaListener;

/** What was dead-lettered comes again, for the listener that failed and for no other. */
@RoadbookTest(
        classes = SampleService.class,
        properties = {"roadbook.kafka.first-back-off=20ms", "roadbook.kafka.max-back-off=100ms"})
@Import({SampleListener.class, ReplayIntegrationTests.Bystander.class})
class ReplayIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    SampleListener listener;

    @Autowired
    Bystander bystander;

    @Autowired
    EventRecords records;

    @Autowired
    EventCodec codec;

    @Autowired
    KafkaProbe probe;

    @Value("${roadbook.kafka.group-prefix}")
    String groupPrefix;

    @Test
    void isDeliveredToItsListenerAloneAsFromWhereItFirstStood() {
        probe.send(again("again", 1, 42));
        probe.send(records.name(Topic.ORDERS), key(), order("last"));

        await().atMost(PATIENCE).until(() -> listener.seen.containsAll(List.of("Dagain", "Dlast")));
        await().atMost(PATIENCE).until(() -> bystander.seen.contains("Dlast"));

        assertThat(bystander.seen).doesNotContain("Dagain");
        assertThat(listener.delivered)
                .filteredOn(Delivery::replayed)
                .singleElement()
                .extracting(Delivery::topic, Delivery::partition, Delivery::offset)
                .containsExactly(records.name(Topic.ORDERS), 7, 42L);
    }

    @Test
    void failsAgainIntoTheSameTopicWithItsAttemptsCounted() {
        listener.unbearable.add("Dworse");
        probe.send(again("worse", 2, 43));

        var letter = letter("worse");

        assertThat(Replayed.of(letter.headers()))
                .hasValueSatisfying(said -> assertThat(said)
                        .extracting(Replayed::attempt, Replayed::topic, Replayed::offset)
                        .containsExactly(2, records.name(Topic.ORDERS), 43L));
        assertThat(header(letter, Replayed.SERVICE)).isEqualTo("sample-service");
        assertThat(header(letter, "ce_type")).isEqualTo("dev.roadbook.events.OrderRecorded");
    }

    @Test
    void carriesNoCauseOfAnEarlierFailure() {
        listener.unbearable.add("Dfirst");
        probe.send(records.name(Topic.ORDERS), key(), order("first"));
        var letter = letter("first");

        var again = new Replayed(UUID.randomUUID(), 2, letter.topic(), 0, 0)
                .again(
                        "retry",
                        0,
                        letter.key(),
                        letter.value(),
                        List.of(letter.headers().toArray()));

        assertThat(again.headers())
                .extracting(each -> each.key())
                .containsExactly(
                        "roadbook_letter",
                        "roadbook_attempt",
                        "roadbook_source-topic",
                        "roadbook_source-partition",
                        "roadbook_source-offset");
    }

    @Test
    void withoutHeadersOfItsOwnIsTakenAsItStands() {
        probe.send(ordersOf("retry"), key(), order("byhand"));

        await().atMost(PATIENCE).until(() -> listener.seen.contains("Dbyhand"));
    }

    private ProducerRecord<byte[], byte[]> again(String document, int attempt, long offset) {
        var original = new ProducerRecord<>(records.name(Topic.ORDERS), key(), order(document));
        original.headers().add("ce_type", "dev.roadbook.events.OrderRecorded".getBytes(UTF_8));
        return new Replayed(UUID.randomUUID(), attempt, original.topic(), 7, offset)
                .again(
                        ordersOf("retry"),
                        0,
                        original.key(),
                        original.value(),
                        List.of(original.headers().toArray()));
    }

    private ConsumerRecord<byte[], byte[]> letter(String document) {
        var value = order(document);
        return probe
                .await(ordersOf("dlt"), found -> found.stream().anyMatch(one -> Arrays.equals(one.value(), value)))
                .stream()
                .filter(one -> Arrays.equals(one.value(), value))
                .findFirst()
                .orElseThrow();
    }

    private String ordersOf(String kind) {
        return records.name(Topic.ORDERS) + "." + groupPrefix + "sample.orders." + kind;
    }

    private byte[] order(String document) {
        return codec.encode(records.name(Topic.ORDERS), Fixtures.order("A1", document));
    }

    private static byte[] key() {
        return "A1".getBytes(UTF_8);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }

    /** Listens to the same topic. */
    @TestComponent
    static class Bystander {

        final List<String> seen = new CopyOnWriteArrayList<>();

        private final Deliveries deliveries;

        Bystander(Deliveries deliveries) {
            this.deliveries = deliveries;
        }

        @KafkaListener(id = "bystander.orders", topics = Topics.ORDERS)
        void on(List<ConsumerRecord<byte[], byte[]>> records) {
            deliveries.process(
                    records,
                    batch -> batch.forEach(delivery -> seen.add(((OrderRecorded) delivery.event()).getDocument())));
        }
    }
}
