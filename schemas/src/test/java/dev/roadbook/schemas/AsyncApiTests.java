package dev.roadbook.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The document in the jar tells a stranger everything the catalogue knows. */
class AsyncApiTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode DOCUMENT = inTheJar();

    private static JsonNode inTheJar() {
        try (var file = AsyncApiTests.class.getResourceAsStream("/asyncapi/roadbook-events.json")) {
            return JSON.readTree(Objects.requireNonNull(file, "the build has written no document"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Stream<Schema> events() {
        return Stream.of(Topic.values()).flatMap(topic -> topic.events().stream());
    }

    @Test
    void isWhatTheCatalogueSaysToday() {
        var version = DOCUMENT.at("/info/version").asText();

        assertThat(version).isNotEmpty();
        assertThat(AsyncApi.document(version)).isEqualTo(DOCUMENT);
        assertThat(AsyncApi.document(version).toString()).hasToString(DOCUMENT.toString());
    }

    @Test
    void hasThePartsAsyncApiAsksForAndNoOthers() {
        assertThat(DOCUMENT.get("asyncapi").asText()).isEqualTo("3.0.0");
        assertThat(names(DOCUMENT))
                .containsExactly("asyncapi", "info", "defaultContentType", "channels", "operations", "components");
        assertThat(names(DOCUMENT.get("info"))).contains("title", "version");
        assertThat(DOCUMENT.get("channels"))
                .allSatisfy(channel ->
                        assertThat(names(channel)).containsExactly("address", "description", "messages", "bindings"));
        assertThat(DOCUMENT.get("operations")).allSatisfy(operation -> {
            assertThat(names(operation)).containsExactly("action", "channel", "messages");
            assertThat(operation.get("action").asText()).isIn("send", "receive");
        });
        assertThat(DOCUMENT.at("/components/messages")).allSatisfy(message -> {
            assertThat(names(message))
                    .containsExactly("name", "title", "summary", "contentType", "headers", "payload", "bindings");
            assertThat(names(message.get("payload"))).containsExactly("schemaFormat", "schema");
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(DOCUMENT.findValues("$ref"))
                .hasSizeGreaterThan(Topic.values().length)
                .allSatisfy(reference -> assertThat(
                                DOCUMENT.at(reference.asText().substring(1)).isObject())
                        .as(reference.asText())
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void everyTopicIsThereWithItsEventsKeyAndRetention(Topic topic) {
        var channel = DOCUMENT.get("channels")
                .valueStream()
                .filter(candidate -> candidate.get("address").asText().equals(topic.topicName()))
                .findFirst()
                .orElseThrow();

        assertThat(names(channel.get("messages")))
                .containsExactlyElementsOf(
                        topic.events().stream().map(Schema::getName).toList());
        assertThat(channel.get("description").asText())
                .contains(topic.keyedBy(), topic.retention().inWords());
        assertThat(channel.at("/bindings/kafka/topicConfiguration/cleanup.policy/0")
                        .asText())
                .isEqualTo(topic.retention().topicConfig().get("cleanup.policy"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsThereWithTheMeaningOfEachField(Schema event) {
        var message = DOCUMENT.at("/components/messages/" + event.getName());

        assertThat(message.get("summary").asText()).isEqualTo(event.getDoc());
        assertThat(message.at("/headers/properties/ce_type/const").asText()).isEqualTo(event.getFullName());
        assertThat(new Schema.Parser().parse(message.at("/payload/schema").toString()))
                .isEqualTo(event);
        assertThat(message.at("/payload/schema/fields"))
                .hasSize(event.getFields().size())
                .allSatisfy(field -> assertThat(field.get("doc").asText())
                        .isEqualTo(event.getField(field.get("name").asText()).doc()));
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
