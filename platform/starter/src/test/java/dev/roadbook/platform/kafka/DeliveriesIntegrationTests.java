package dev.roadbook.platform.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.platform.SampleService;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.RoadbookTest;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.kafka.support.KafkaHeaders;

@RoadbookTest(
        classes = SampleService.class,
        properties = {"roadbook.kafka.first-back-off=20ms", "roadbook.kafka.max-back-off=100ms"})
@Import(SampleListener.class)
class DeliveriesIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Autowired
    SampleListener listener;

    @Autowired
    EventPublisher publisher;

    @Autowired
    EventRecords records;

    @Autowired
    KafkaProbe probe;

    @Autowired
    MeterRegistry meters;

    @Value("${roadbook.kafka.group-prefix}")
    String groupPrefix;

    @BeforeEach
    void forget() {
        listener.unbearable.clear();
        listener.outages.clear();
    }

    @Test
    void deliversWhatWasPublished() {
        publish(1, 2, 3);

        await().atMost(PATIENCE).until(() -> listener.seen.containsAll(List.of("D1", "D2", "D3")));
    }

    @Test
    void measuresHowFarConsumersAreBehind() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(meters.find("kafka.consumer.fetch.manager.records.lag.max")
                                .gauges())
                        .isNotEmpty());
    }

    @Test
    void countsFailuresFromNothingSoThatTheFirstRaisesAnAlarm() {
        assertThat(meters.find("roadbook.deliveries.dead.lettered")
                        .tag("topic", records.name(Topic.ORDERS))
                        .counter())
                .isNotNull();
        assertThat(meters.find("roadbook.deliveries.outages")
                        .tag("topic", records.name(Topic.ORDERS))
                        .counter())
                .isNotNull();
    }

    @Test
    void aRecordThatIsNoEventIsDeadLetteredByteForByteAndTheRestGoesOn() {
        var poison = "poison".getBytes(UTF_8);
        publish(11);
        probe.send(records.name(Topic.ORDERS), "A1".getBytes(UTF_8), poison);
        publish(12);

        await().atMost(PATIENCE).until(() -> listener.seen.containsAll(List.of("D11", "D12")));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(deadLetters()).contains("poison"));
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                Arguments.of("no frame", "poison".getBytes(UTF_8)),
                Arguments.of("wrong magic byte", new byte[] {7, 0, 0, 0, 1, 2, 3}),
                Arguments.of("unknown schema", new byte[] {0, 0x7f, 0, 0, 1, 2, 3}),
                Arguments.of("frame and nothing else", new byte[] {0, 0, 0, 0, 1}),
                Arguments.of("as large as Kafka takes", new byte[1_048_000]),
                Arguments.of("no value", null));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void aDeadLetterSaysWhereItCameFromAndWhyItFailed(String kind, byte @Nullable [] poison) {
        var record = new ProducerRecord<>(records.name(Topic.ORDERS), 1, kind.getBytes(UTF_8), poison);
        record.headers().add("traceparent", TRACE.getBytes(UTF_8));
        var sent = probe.send(record);

        var letter = await().atMost(PATIENCE)
                .until(() -> deadLetter(sent.offset()), Optional::isPresent)
                .orElseThrow();
        assertThat(letter.value()).isEqualTo(poison);
        assertThat(letter.key()).asString(UTF_8).isEqualTo(kind);
        assertThat(letter.partition()).isEqualTo(1);
        assertThat(header(letter, KafkaHeaders.DLT_ORIGINAL_TOPIC))
                .asString(UTF_8)
                .isEqualTo(records.name(Topic.ORDERS));
        assertThat(header(letter, KafkaHeaders.DLT_ORIGINAL_CONSUMER_GROUP))
                .asString(UTF_8)
                .isEqualTo(groupPrefix + "sample.orders");
        assertThat(header(letter, KafkaHeaders.DLT_EXCEPTION_CAUSE_FQCN))
                .asString(UTF_8)
                .isEqualTo(UndecodableEvent.class.getName());
        assertThat(header(letter, KafkaHeaders.DLT_EXCEPTION_MESSAGE)).isNotEmpty();
        assertThat(header(letter, "traceparent")).asString(UTF_8).isEqualTo(TRACE);
        publish(50);
        await().atMost(PATIENCE).until(() -> listener.seen.contains("D50"));
    }

    @Test
    void anEventThatCannotBeHandledIsDeadLetteredAfterRetriesAndItsNeighboursAreNot() {
        listener.unbearable.add("D22");
        publish(21, 22, 23);

        await().atMost(PATIENCE).until(() -> listener.seen.containsAll(List.of("D21", "D23")));

        assertThat(listener.seen).doesNotContain("D22");
    }

    @Test
    void anOutageIsWaitedOutAndNothingIsDeadLettered() {
        var before = deadLetters().size();
        listener.outages.add(new DataAccessResourceFailureException("down"));
        publish(31, 32);
        await().during(Duration.ofMillis(700))
                .atMost(PATIENCE)
                .until(() -> !listener.seen.contains("D31") && !listener.seen.contains("D32"));
        listener.outages.clear();

        await().atMost(PATIENCE).until(() -> listener.seen.containsAll(List.of("D31", "D32")));

        assertThat(deadLetters()).hasSize(before);
    }

    @Test
    void aTransactionIsSeenWholeOrNotAtAll() {
        try {
            publisher.inTransaction(transaction -> {
                transaction.send(Topic.ORDERS, "A1", Fixtures.order("A1", 41));
                throw new IllegalArgumentException("changed my mind");
            });
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessage("changed my mind");
        }
        publisher.inTransaction(transaction -> Stream.of(42, 43)
                .forEach(number -> transaction.send(Topic.ORDERS, "A1", Fixtures.order("A1", number))));

        await().atMost(PATIENCE).until(() -> listener.seen.containsAll(List.of("D42", "D43")));

        assertThat(listener.seen).doesNotContain("D41");
    }

    private List<String> deadLetters() {
        return allDeadLetters()
                .filter(record -> record.value() != null)
                .map(record -> new String(record.value(), UTF_8))
                .toList();
    }

    private Optional<ConsumerRecord<byte[], byte[]>> deadLetter(long offset) {
        return allDeadLetters()
                .filter(letter -> letter.partition() == 1)
                .filter(letter -> ByteBuffer.wrap(header(letter, KafkaHeaders.DLT_ORIGINAL_OFFSET))
                                .getLong()
                        == offset)
                .findFirst();
    }

    private Stream<ConsumerRecord<byte[], byte[]>> allDeadLetters() {
        return probe.records(records.name(Topic.ORDERS) + "." + groupPrefix + "sample.orders.dlt").stream();
    }

    private static byte[] header(ConsumerRecord<byte[], byte[]> record, String name) {
        return record.headers().lastHeader(name).value();
    }

    private void publish(int... numbers) {
        publisher.publish(IntStream.of(numbers)
                .mapToObj(number -> new OutgoingEvent(Topic.ORDERS, "A1", Fixtures.order("A1", number)))
                .toList());
    }
}
