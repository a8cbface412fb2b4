package dev.roadbook.schemas;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.Schema;

/** Describes the catalogue as AsyncAPI 3; the build writes it into this module's jar. */
public final class AsyncApi {

    /** The version AsyncAPI's tools know; nothing we use came later. */
    private static final String AVRO = "application/vnd.apache.avro+json;version=1.9.0";

    private static final String BINDING = "0.5.0";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private AsyncApi() {}

    /** Writes the document to the file named first, for the version named second. */
    public static void main(String[] arguments) throws IOException {
        var file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, JSON.writeValueAsString(document(arguments[1])) + "\n");
    }

    static ObjectNode document(String version) {
        var document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Roadbook events")
                .put("version", version)
                .put("description", """
                        Every event of the product. Values are Avro in Confluent framing (a zero byte, a four-byte schema id, \
                        Avro binary) under the subject `<topic>-value`; a topic of several events has one subject, the union of \
                        them. Read committed records only. Fields may be added, always optional.""")
                .putObject("license")
                .put("name", "Apache-2.0");
        document.put("defaultContentType", "application/avro");
        var channels = document.putObject("channels");
        var operations = document.putObject("operations");
        var messages = document.putObject("components").putObject("messages");
        for (var topic : Topic.values()) {
            channels.set(id(topic), channel(topic));
            operations.set("publish-" + id(topic), operation(topic));
            topic.events().forEach(event -> messages.set(event.getName(), message(topic, event)));
        }
        return document;
    }

    private static ObjectNode channel(Topic topic) {
        var channel = JSON.createObjectNode()
                .put("address", topic.topicName())
                .put(
                        "description",
                        "Keyed by %s. Keeps %s."
                                .formatted(topic.keyedBy(), topic.retention().inWords()));
        var messages = channel.putObject("messages");
        topic.events()
                .forEach(event -> messages.set(event.getName(), reference("components/messages/" + event.getName())));
        var kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.topicName()).put("partitions", Topic.PARTITIONS);
        var settings = kafka.putObject("topicConfiguration");
        var config = topic.retention().topicConfig();
        settings.putArray("cleanup.policy").add(config.get("cleanup.policy"));
        if (config.get("retention.ms") instanceof String millis) {
            settings.put("retention.ms", Long.parseLong(millis));
        }
        kafka.put("bindingVersion", BINDING);
        return channel;
    }

    private static ObjectNode operation(Topic topic) {
        var operation = JSON.createObjectNode().put("action", "send");
        operation.set("channel", reference("channels/" + id(topic)));
        var messages = operation.putArray("messages");
        topic.events()
                .forEach(event ->
                        messages.add(reference("channels/%s/messages/%s".formatted(id(topic), event.getName()))));
        return operation;
    }

    private static ObjectNode message(Topic topic, Schema event) {
        var message = JSON.createObjectNode()
                .put("name", event.getName())
                .put("title", event.getName())
                .put("summary", event.getDoc())
                .put("contentType", "application/avro");
        message.set("headers", headers(event));
        message.putObject("payload").put("schemaFormat", AVRO).set("schema", parsed(event));
        var kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key").put("type", "string").put("description", topic.keyedBy());
        kafka.put("schemaIdLocation", "payload")
                .put("schemaIdPayloadEncoding", "confluent")
                .put("schemaLookupStrategy", "TopicIdStrategy")
                .put("bindingVersion", BINDING);
        return message;
    }

    private static ObjectNode headers(Schema event) {
        var headers = JSON.createObjectNode().put("type", "object");
        var properties = headers.putObject("properties");
        Map.of(
                        "ce_specversion", "Version of CloudEvents, 1.0",
                        "ce_id", "The event's eventId",
                        "ce_source", "The service that wrote it",
                        "content-type", "application/avro",
                        "traceparent", "W3C trace context, where a trace is under way")
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(header -> properties
                        .putObject(header.getKey())
                        .put("type", "string")
                        .put("description", header.getValue()));
        properties.putObject("ce_type").put("type", "string").put("const", event.getFullName());
        return headers;
    }

    private static JsonNode parsed(Schema event) {
        try {
            return JSON.readTree(event.toString());
        } catch (IOException e) {
            throw new IllegalStateException("Avro wrote a schema that is no JSON: " + event.getFullName(), e);
        }
    }

    private static ObjectNode reference(String path) {
        return JSON.createObjectNode().put("$ref", "#/" + path);
    }

    private static String id(Topic topic) {
        return topic.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
