package dev.roadbook.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TimeoutException;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.test.context.TestPropertySource;

/** Kafka goes away and comes back: what was accepted waits, and nothing is accepted that could be lost. */
@IngestionTest
@Import(KafkaOutageIntegrationTests.Broker.class)
@TestPropertySource(properties = {"test.storage=target/test-files/kafka-outage", "roadbook.work.max-back-off=500ms"})
class KafkaOutageIntegrationTests {

    /** Real Kafka, which does not answer what it is told not to. */
    @TestConfiguration
    static class Broker {

        private volatile Set<String> unanswered = Set.of();

        @Bean
        DefaultKafkaProducerFactoryCustomizer unreliableProducers() {
            return this::makeUnreliable;
        }

        private <K, V> void makeUnreliable(DefaultKafkaProducerFactory<K, V> factory) {
            factory.addPostProcessor(this::unreliable);
        }

        @SuppressWarnings("unchecked")
        private <K, V> Producer<K, V> unreliable(Producer<K, V> producer) {
            return (Producer<K, V>) Proxy.newProxyInstance(
                    Producer.class.getClassLoader(),
                    new Class<?>[] {Producer.class},
                    (_, method, arguments) -> call(producer, method, arguments));
        }

        private Object call(Producer<?, ?> producer, Method method, Object[] arguments) throws Throwable {
            if (unanswered.contains(method.getName())) {
                throw new TimeoutException("no answer to " + method.getName());
            }
            try {
                return method.invoke(producer, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    @Autowired
    Broker broker;

    @Autowired
    Sender sender;

    @Autowired
    Published published;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"beginTransaction", "send"})
    void whatWasAcceptedWaitsUntilKafkaIsBack(String unanswered) {
        broker.unanswered = Set.of(unanswered);
        var batch = sender.leave("sap", SalesLines.text(SalesLines.of(50, "KO" + unanswered, 40)));
        Awaitility.await().untilAsserted(() -> assertThat(attempts()).isGreaterThanOrEqualTo(2));

        assertThat(sender.state(batch)).isEqualTo("PUBLISHING");
        assertThat(published.boundaries(batch)).isEmpty();
        broker.unanswered = Set.of();

        assertThat(sender.awaitRest(batch)).isEqualTo("COMPLETED");
        assertThat(published.boundaries(batch)).hasSize(3);
    }

    private int attempts() {
        return jdbc.sql("select max(attempts) from lane").query(Integer.class).single();
    }
}
