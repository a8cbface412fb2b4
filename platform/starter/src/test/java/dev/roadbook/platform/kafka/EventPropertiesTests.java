package dev.roadbook.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class EventPropertiesTests {

    @Test
    void hasDefaultsFitForProduction() {
        assertThat(bind(Map.of("roadbook.kafka.registry-url", "http://registry")))
                .isEqualTo(new EventProperties(
                        "http://registry",
                        false,
                        "io.apicurio.registry.serde.avro.AvroKafkaSerializer",
                        "io.apicurio.registry.serde.avro.AvroKafkaDeserializer",
                        Map.of(),
                        "",
                        "",
                        12,
                        (short) -1,
                        true,
                        1,
                        2000,
                        3,
                        Duration.ofMillis(200),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30)));
    }

    @Test
    void takesEveryProperty() {
        assertThat(bind(Map.ofEntries(
                        Map.entry("roadbook.kafka.registry-url", "http://registry"),
                        Map.entry("roadbook.kafka.auto-register", "true"),
                        Map.entry("roadbook.kafka.serializer", "some.Serializer"),
                        Map.entry("roadbook.kafka.deserializer", "some.Deserializer"),
                        Map.entry("roadbook.kafka.serde[basic.auth.user.info]", "user:password"),
                        Map.entry("roadbook.kafka.topic-prefix", "north."),
                        Map.entry("roadbook.kafka.group-prefix", "south."),
                        Map.entry("roadbook.kafka.partitions", "6"),
                        Map.entry("roadbook.kafka.replication-factor", "3"),
                        Map.entry("roadbook.kafka.create-topics", "false"),
                        Map.entry("roadbook.kafka.concurrency", "2"),
                        Map.entry("roadbook.kafka.max-poll-records", "10"),
                        Map.entry("roadbook.kafka.retries", "1"),
                        Map.entry("roadbook.kafka.first-back-off", "1s"),
                        Map.entry("roadbook.kafka.max-back-off", "2s"),
                        Map.entry("roadbook.kafka.send-timeout", "3s"))))
                .isEqualTo(new EventProperties(
                        "http://registry",
                        true,
                        "some.Serializer",
                        "some.Deserializer",
                        Map.of("basic.auth.user.info", "user:password"),
                        "north.",
                        "south.",
                        6,
                        (short) 3,
                        false,
                        2,
                        10,
                        1,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3)));
    }

    private static EventProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bind("roadbook.kafka", EventProperties.class)
                .get();
    }
}
