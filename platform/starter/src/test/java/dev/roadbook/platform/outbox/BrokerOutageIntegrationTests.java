package dev.roadbook.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.roadbook.events.ActivityRecorded;
import dev.roadbook.platform.SampleService;
import dev.roadbook.platform.kafka.EventCodec;
import dev.roadbook.platform.kafka.EventRecords;
import dev.roadbook.platform.kafka.Fixtures;
import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.KafkaProbe;
import dev.roadbook.testkit.RoadbookTest;
import dev.roadbook.testkit.server.KafkaServer;
import dev.roadbook.testkit.server.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** The only broker goes away while people keep working. */
@RoadbookTest(
        classes = {SampleService.class, BrokerOutageIntegrationTests.OwnBroker.class},
        properties = {
            "roadbook.outbox.poll-interval=100ms",
            "roadbook.kafka.send-timeout=1s",
            "spring.kafka.producer.properties.max.block.ms=500",
            "spring.kafka.producer.properties.request.timeout.ms=1000",
            "spring.kafka.producer.properties.delivery.timeout.ms=2000"
        })
@DirtiesContext
class BrokerOutageIntegrationTests {

    private static final int EVENTS = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A broker that may be stopped without harm to other tests. */
    static final class Broker implements AutoCloseable {

        private final int port = Ports.free();
        private final Path folder;
        private KafkaServer server;

        Broker() {
            try {
                folder = Files.createTempDirectory("roadbook-broker");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server = KafkaServer.start(folder, port);
        }

        String address() {
            return server.bootstrapServers();
        }

        void stop() {
            server.close();
        }

        void startAgain() {
            server = KafkaServer.start(folder, port);
        }

        @Override
        public void close() throws IOException {
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class OwnBroker {

        @Bean(destroyMethod = "close")
        Broker broker() {
            return new Broker();
        }

        @Bean
        KafkaConnectionDetails ownBrokerDetails(Broker broker) {
            return () -> List.of(broker.address());
        }
    }

    @Autowired
    Broker broker;

    @Autowired
    Outbox outbox;

    @Autowired
    EventRecords records;

    @Autowired
    EventCodec codec;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void changesAreAcceptedTheOutboxGrowsAndDrainsInOrderWhenTheBrokerIsBack() {
        append(Topic.ACTIVITY, 0);
        await().atMost(PATIENCE).until(() -> outbox.size() == 0);
        broker.stop();

        IntStream.rangeClosed(1, EVENTS).forEach(number -> {
            append(Topic.ACTIVITY, number);
            append(Topic.PURCHASES, number);
        });
        await().during(Duration.ofSeconds(4)).atMost(PATIENCE).until(() -> outbox.size() == 2 * EVENTS);
        broker.startAgain();

        await().atMost(PATIENCE).until(() -> outbox.size() == 0);
        assertThat(references(Topic.ACTIVITY)).isEqualTo(numbered(0));
        assertThat(references(Topic.PURCHASES)).isEqualTo(numbered(1));
    }

    private void append(Topic topic, int number) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ -> outbox.append(topic, "A1", Fixtures.activity(topic + "-" + number)));
    }

    private static List<Integer> numbered(int first) {
        return IntStream.rangeClosed(first, EVENTS).boxed().toList();
    }

    /** What consumers act on: each event once, the first time it comes. */
    private List<Integer> references(Topic topic) {
        return new KafkaProbe(broker.address(), "")
                .records(records.name(topic)).stream()
                        .map(record -> (ActivityRecorded) codec.decode(record.topic(), record.value()))
                        .map(ActivityRecorded::getReference)
                        .distinct()
                        .map(reference -> Integer.valueOf(reference.substring(reference.lastIndexOf('-') + 1)))
                        .toList();
    }
}
