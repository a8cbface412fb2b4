package dev.roadbook.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.platform.SampleService;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventIds;
import dev.roadbook.platform.kafka.EventPublisher;
import dev.roadbook.platform.kafka.EventRecords;
import dev.roadbook.platform.kafka.Fixtures;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.RoadbookTest;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@RoadbookTest(classes = SampleService.class, properties = "roadbook.outbox.poll-interval=1h")
class OutboxIntegrationTests {

    @Autowired
    Outbox outbox;

    @Autowired
    Inbox inbox;

    @Autowired
    OutboxRelay relay;

    @Autowired
    EventPublisher publisher;

    @Autowired
    EventRecords records;

    @Autowired
    EventCodec codec;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    KafkaProbe probe;

    @Autowired
    PlatformTransactionManager transactions;

    private TransactionTemplate transaction;

    @BeforeEach
    void setUp() {
        transaction = new TransactionTemplate(transactions);
        jdbc.sql("delete from outbox").update();
    }

    @Test
    void anEventNeedsTheTransactionOfItsChange() {
        assertThatThrownBy(() -> outbox.append(Topic.ACTIVITY, "A1", Fixtures.activity("none")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aRolledBackChangeTellsNobody() {
        transaction.executeWithoutResult(status -> {
            outbox.append(Topic.ACTIVITY, "A1", Fixtures.activity("rolled back"));
            status.setRollbackOnly();
        });

        assertThat(relay.relayOnce()).isZero();
    }

    @Test
    void eventsLeaveInOrderAndTheTableIsEmptyAfter() {
        append("order", IntStream.range(0, 250).toArray());

        assertThat(relay.relayOnce()).isEqualTo(250);

        assertThat(references("order")).isEqualTo(numbered("order", 250));
        assertThat(outbox.size()).isZero();
    }

    @Test
    void aLowerPositionThatCommitsLaterStillLeaves() throws Exception {
        var appended = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        try (var executor = Executors.newSingleThreadExecutor()) {
            var slow = executor.submit(() -> transaction.executeWithoutResult(_ -> {
                outbox.append(Topic.ACTIVITY, "late", Fixtures.activity("late-0"));
                appended.countDown();
                awaitOrFail(commit);
            }));
            awaitOrFail(appended);
            append("late", 1);
            relay.relayOnce();
            commit.countDown();
            slow.get(10, TimeUnit.SECONDS);
        }

        relay.relayOnce();

        assertThat(references("late")).containsExactly("late-1", "late-0");
    }

    @Test
    void aCrashAfterTheAcknowledgementSendsTheSameEventIdAgainAndAConsumerActsOnce() {
        append("crash", 1);
        transaction.executeWithoutResult(status -> {
            publisher.publishRecords(
                    outbox.oldest(10).stream().map(Outbox.Row::record).toList());
            status.setRollbackOnly();
        });
        relay.relayOnce();

        assertThat(references("crash")).containsExactly("crash-1", "crash-1");
        var id = EventIds.of("activity", "crash-1");
        assertThat(accept(id)).isTrue();
        assertThat(accept(id)).isFalse();
    }

    @Test
    void aRecordLeavesAsItIsForItsPartition() {
        probe.createTopic("foreign", 3);
        var tombstone = new ProducerRecord<byte[], byte[]>(probe.topic("foreign"), 2, null, null);
        tombstone.headers().add("odd\0name", new byte[] {0, -1}).add("empty", null);
        transaction.executeWithoutResult(_ -> {
            outbox.append(UUID.randomUUID(), tombstone);
            outbox.append(UUID.randomUUID(), new ProducerRecord<>(tombstone.topic(), 2, new byte[] {-1}, new byte[2]));
        });

        assertThat(relay.relayOnce()).isEqualTo(2);

        var sent = probe.await("foreign", 2);
        assertThat(sent.getFirst().headers()).isEqualTo(tombstone.headers());
        assertThat(sent).allSatisfy(record -> assertThat(record.partition()).isEqualTo(2));
        assertThat(sent).map(ConsumerRecord::value).containsExactly(null, new byte[2]);
        assertThat(sent).map(ConsumerRecord::key).containsExactly(null, new byte[] {-1});
    }

    @Test
    void severalRelaysSkipNothingAndKeepTheOrder() {
        append("many", IntStream.range(0, 1200).toArray());
        try (var executor = Executors.newFixedThreadPool(3)) {
            IntStream.range(0, 3)
                    .forEach(_ -> executor.execute(() -> {
                        while (outbox.size() > 0) {
                            relay.relayOnce();
                        }
                    }));
        }

        await().untilAsserted(() -> assertThat(references("many")).isEqualTo(numbered("many", 1200)));
    }

    private boolean accept(UUID id) {
        return Objects.requireNonNull(transaction.execute(_ -> inbox.accept("sample", id)));
    }

    private void append(String key, int... numbers) {
        transaction.executeWithoutResult(_ -> IntStream.of(numbers)
                .forEach(number -> outbox.append(Topic.ACTIVITY, key, Fixtures.activity(key + "-" + number))));
    }

    private static List<String> numbered(String key, int count) {
        return IntStream.range(0, count).mapToObj(number -> key + "-" + number).toList();
    }

    private List<String> references(String key) {
        return probe.records(records.name(Topic.ACTIVITY)).stream()
                .filter(record -> new String(record.key(), UTF_8).equals(key))
                .map(record -> (ActivityRecorded) codec.decode(record.topic(), record.value()))
                .map(ActivityRecorded::getReference)
                .toList();
    }

    private static void awaitOrFail(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("waited too long");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
