package dev.roadbook.platform.kafka;

import dev.roadbook.platform.command.Command;
import dev.roadbook.schemas.Topic;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/** Registers the schema of every topic, with the rule that it may only grow; a step of each deployment. */
final class PublishSchemas implements Command {

    private static final Logger log = LoggerFactory.getLogger(PublishSchemas.class);
    private static final MediaType JSON = MediaType.parseMediaType("application/vnd.schemaregistry.v1+json");

    private final RestClient registry;
    private final String topicPrefix;

    PublishSchemas(EventProperties properties) {
        this.registry = RestClient.create(confluentApi(properties.registryUrl()));
        this.topicPrefix = properties.topicPrefix();
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
        registry.put()
                .uri("/config/{subject}", subject)
                .contentType(JSON)
                .body(Map.of("compatibility", "FULL_TRANSITIVE"))
                .retrieve()
                .toBodilessEntity();
        log.info("schema published subject={}", subject);
    }
}
