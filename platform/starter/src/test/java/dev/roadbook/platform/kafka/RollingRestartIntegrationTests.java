package dev.roadbook.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.platform.SampleService;
import dev.roadbook.platform.outbox.Inbox;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.RoadbookTest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Instances come and go, and some fail around their commit, while ten thousand events are under way. */
@RoadbookTest(
        classes = SampleService.class,
        properties = {
            "roadbook.kafka.max-poll-records=100",
            "roadbook.kafka.first-back-off=10ms",
            "roadbook.kafka.max-back-off=50ms",
            "spring.kafka.consumer.properties.heartbeat.interval.ms=300",
            "spring.kafka.consumer.properties.session.timeout.ms=6000"
        })
class RollingRestartIntegrationTests {

    private static final int EVENTS = 10_000;
    private static final int CHUNK = 250;
    private static final int ROUNDS = 8;
    private static final int ONE_IN = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    ConcurrentKafkaListenerContainerFactory<byte[], byte[]> containers;

    @Autowired
    Deliveries deliveries;

    @Autowired
    EventPublisher publisher;

    @Autowired
    EventRecords records;

    @Value("${roadbook.kafka.group-prefix}")
    String groupPrefix;

    private final Random dice = new Random(20_261_125L);
    private AppliedOrders applied;
    private List<ConcurrentMessageListenerContainer<byte[], byte[]>> instances;

    @BeforeEach
    void start(@Autowired JdbcClient jdbc, @Autowired Inbox inbox, @Autowired PlatformTransactionManager transactions) {
        applied = new AppliedOrders(jdbc, inbox, new TransactionTemplate(transactions), "rolling");
        instances = List.of(instance(), instance());
        instances.forEach(ConcurrentMessageListenerContainer::start);
    }

    @AfterEach
    void stop() {
        instances.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Test
    void noneOfTenThousandEventsIsLostOrAppliedTwice() {
        var publishing = CompletableFuture.runAsync(this::publishAll);

        var restarts = 0;
        while (restarts < ROUNDS || !publishing.isDone()) {
            var instance = instances.get(restarts++ % instances.size());
            instance.stop();
            instance.start();
            awaitProgress(publishing);
        }
        publishing.join();

        await().atMost(PATIENCE).until(() -> applied.count() >= EVENTS);
        assertThat(applied.documents())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, EVENTS).mapToObj(i -> "D" + i).toList());
        assertThat(restarts).isGreaterThanOrEqualTo(ROUNDS);
    }

    /** An instance stopped while it joins stays a member until its session ends, and all wait for it. */
    private void awaitProgress(CompletableFuture<?> publishing) {
        var before = applied.count();
        await().atMost(PATIENCE)
                .failFast("publishing failed", publishing::isCompletedExceptionally)
                .until(() -> applied.count() > before || before == EVENTS);
    }

    private void publishAll() {
        for (int from = 0; from < EVENTS; from += CHUNK) {
            publisher.publish(IntStream.range(from, from + CHUNK)
                    .mapToObj(i -> new OutgoingEvent(Topic.ORDERS, "A" + i % 97, Fixtures.order("A" + i % 97, i)))
                    .toList());
        }
    }

    private ConcurrentMessageListenerContainer<byte[], byte[]> instance() {
        var container = containers.createContainer(records.name(Topic.ORDERS));
        container.getContainerProperties().setGroupId(groupPrefix + "rolling");
        container.setupMessageListener((BatchMessageListener<byte[], byte[]>) this::on);
        return container;
    }

    private void on(List<ConsumerRecord<byte[], byte[]>> polled) {
        deliveries.process(polled, this::applyOrFail);
    }

    /** Fails at times before the transaction commits, at times after, when the offset is not committed yet. */
    private void applyOrFail(List<Delivery> batch) {
        if (roll()) {
            throw new TransientDataAccessResourceException("instance died before its commit");
        }
        applied.apply(batch);
        if (roll()) {
            throw new TransientDataAccessResourceException("instance died after its commit");
        }
    }

    private synchronized boolean roll() {
        return dice.nextInt(ONE_IN) == 0;
    }
}
