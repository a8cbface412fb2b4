package dev.roadbook.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.FaultProxy;
import dev.roadbook.testkit.TestServers;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegistryOutageIntegrationTests {

    private final URI registry = URI.create(TestServers.ofThisJvm().registry());
    private final FaultProxy proxy = FaultProxy.to(registry.getPort());
    private final String topic = UUID.randomUUID() + Topic.REPS.topicName();
    private final String otherTopic = UUID.randomUUID() + Topic.ORDERS.topicName();
    private EventCodec direct;
    private EventCodec proxied;

    @BeforeEach
    void connect() {
        direct = codec(registry.toString());
        proxied = codec("http://localhost:" + proxy.port() + registry.getPath());
    }

    @AfterEach
    void disconnect() {
        direct.close();
        proxied.close();
        proxy.close();
    }

    @Test
    void knownSchemasKeepWorking() {
        var order = Fixtures.order("A1", 1);
        var bytes = proxied.encode(topic, order);
        assertThat(proxied.decode(topic, bytes)).isEqualTo(order);
        proxy.refuse();
        proxy.cut();

        assertThat(proxied.decode(topic, proxied.encode(topic, order))).isEqualTo(order);
    }

    @Test
    void aSchemaNotYetKnownIsAnOutageAndNoPoison() {
        var bytes = direct.encode(otherTopic, Fixtures.activity("unseen"));
        proxy.refuse();
        proxy.cut();

        assertThatThrownBy(() -> proxied.decode(otherTopic, bytes)).isInstanceOf(Outage.class);

        proxy.heal();

        assertThat(proxied.decode(otherTopic, bytes)).isEqualTo(Fixtures.activity("unseen"));
    }

    private static EventCodec codec(String url) {
        return new KafkaEventsAutoConfiguration()
                .eventCodec(Registry.properties(Map.of(
                        "roadbook.kafka.registry-url", url,
                        "roadbook.kafka.auto-register", "true",
                        "roadbook.kafka.serde[apicurio.registry.retry-count]", "0")));
    }
}
