package dev.roadbook.platform.kafka;

import dev.roadbook.platform.command.Command;
import dev.roadbook.schemas.Topic;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** Registers the schema of every topic, with the rule that it may only grow; a step of each deployment. */
final class PublishSchemas implements Command {

    private static final Logger log = LoggerFactory.getLogger(PublishSchemas.class);
    private static final MediaType JSON = MediaType.parseMediaType("application/vnd.schemaregistry.v1+json");

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

    private final RestClient registry;
    private final String topicPrefix;

    PublishSchemas(EventProperties properties) {
        this.registry = RestClient.builder()
                .baseUrl(confluentApi(properties.registryUrl()))
                .requestFactory(plainHttp())
                .build();
        this.topicPrefix = properties.topicPrefix();
    }

    /** Offering HTTP/2 makes Apicurio wait in vain for a body that comes after its headers. */
    private static ClientHttpRequestFactory plainHttp() {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
        var factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(READ_TIMEOUT);
        return factory;
    }

    /** Apicurio serves the Confluent API beside its own; a Confluent registry serves it at its root. */
    private static String confluentApi(String registryUrl) {
        return registryUrl.replaceFirst("/apis/registry/v[0-9]+/?$", "/apis/ccompat/v7");
    }

    @Override
    public String name() {
        return "publish-schemas";
    }

    @Override
    public String description() {
        return "registers the schema of every topic and refuses incompatible ones";
    }

    @Override
    public int run(List<String> arguments) {
        mayOnlyGrow("/config");
        for (var topic : Topic.values()) {
            publish(topicPrefix + topic.subject(), topic.schema().toString());
        }
        return 0;
    }

    private void publish(String subject, String schema) {
        registry.post()
                .uri("/subjects/{subject}/versions", subject)
                .contentType(JSON)
                .body(Map.of("schema", schema))
                .retrieve()
                .toBodilessEntity();
        mayOnlyGrow("/config/{subject}", subject);
        log.info("schema published subject={}", subject);
    }

    /** The rule of a subject, or of those that have none of their own. */
    private void mayOnlyGrow(String rule, String... subject) {
        registry.put()
                .uri(rule, (Object[]) subject)
                .contentType(JSON)
                .body(Map.of("compatibility", "FULL_TRANSITIVE"))
                .retrieve()
                .toBodilessEntity();
    }
}
