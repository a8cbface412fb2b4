package dev.roadbook.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roadbook.schemas.Topic;
import dev.roadbook.testkit.TestServers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

class PublishSchemasIntegrationTests {

    private final String prefix = UUID.randomUUID() + ".";
    private final RestClient registry = RestClient.builder()
            .baseUrl(TestServers.ofThisJvm().registry().replace("/apis/registry/v3", "/apis/ccompat/v7"))
            .requestFactory(new SimpleClientHttpRequestFactory())
            .build();

    @Test
    void registersEveryTopicOnce() {
        publish();
        publish();

        for (var topic : Topic.values()) {
            assertThat(versions(topic)).isEqualTo("[1]");
        }
    }

    @Test
    void letsSchemasOnlyGrow() {
        publish();
        var unrelated =
                SchemaBuilder.record("Unrelated").fields().requiredInt("count").endRecord();

        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> registry.post()
                        .uri("/subjects/{subject}/versions", prefix + Topic.REPS.subject())
                        .body(Map.of("schema", unrelated.toString()))
                        .retrieve()
                        .toBodilessEntity());
    }

    private void publish() {
        var settings = Map.of(
                "roadbook.kafka.registry-url",
                TestServers.ofThisJvm().registry(),
                "roadbook.kafka.topic-prefix",
                prefix);
        var properties = new Binder(new MapConfigurationPropertySource(settings))
                .bind("roadbook.kafka", EventProperties.class)
                .get();

        assertThat(new PublishSchemas(properties).run(List.of())).isZero();
    }

    private String versions(Topic topic) {
        return registry.get()
                .uri("/subjects/{subject}/versions", prefix + topic.subject())
                .retrieve()
                .requiredBody(String.class);
    }
}
