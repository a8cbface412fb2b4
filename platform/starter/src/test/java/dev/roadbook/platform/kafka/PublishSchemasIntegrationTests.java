package dev.roadbook.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.roadbook.events.RepChanged;
import dev.roadbook.schemas.Topic;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PublishSchemasIntegrationTests {

    private static final Schema STRING = Schema.create(Schema.Type.STRING);

    private final Registry registry = new Registry();
    private final String prefix = UUID.randomUUID() + ".";

    @BeforeEach
    void publish() {
        var properties = Registry.properties(Map.of("roadbook.kafka.topic-prefix", prefix));

        assertThat(new PublishSchemas(properties).run(List.of())).isZero();
    }

    @Test
    void registersEveryTopicOnce() {
        publish();

        assertThat(Topic.values())
                .allSatisfy(
                        topic -> assertThat(registry.versions(subject(topic))).isEqualTo("[1]"));
    }

    @Test
    void takesANewOptionalField() {
        var grown = GrownSchemas.with(RepChanged.SCHEMA$, GrownSchemas.optional("nickname"));

        assertThat(registry.register(subject(Topic.REPS), grown).is2xxSuccessful())
                .isTrue();
        assertThat(registry.versions(subject(Topic.REPS))).isEqualTo("[1,2]");
    }

    static Stream<Arguments> incompatible() {
        return Stream.of(
                Arguments.of(
                        "a new field without default",
                        GrownSchemas.with(RepChanged.SCHEMA$, new Schema.Field("nickname", STRING))),
                Arguments.of("a field gone that had no default", GrownSchemas.without(RepChanged.SCHEMA$, "repId")),
                Arguments.of(
                        "a field of another type",
                        GrownSchemas.with(
                                GrownSchemas.without(RepChanged.SCHEMA$, "repId"),
                                new Schema.Field("repId", Schema.create(Schema.Type.INT)))),
                Arguments.of("another event", GrownSchemas.event("Unrelated", GrownSchemas.optional("why"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("incompatible")
    void refusesWhatOthersCouldNotRead(String change, Schema schema) {
        assertThat(registry.register(subject(Topic.REPS), schema).value()).isEqualTo(409);
        assertThat(registry.versions(subject(Topic.REPS))).isEqualTo("[1]");
    }

    @Test
    void holdsSubjectsItDoesNotKnowToTheSameRule() {
        var other = UUID.randomUUID() + "-value";
        registry.register(other, GrownSchemas.event("Unrelated", GrownSchemas.optional("why")));

        assertThat(registry.register(other, GrownSchemas.event("Unrelated", new Schema.Field("why", STRING)))
                        .value())
                .isEqualTo(409);
    }

    @Test
    void refusesOneMoreEventOnATopicWhoseReadersDoNotKnowIt() {
        var more = Schema.createUnion(Stream.concat(
                        Topic.REMINDERS.events().stream(),
                        Stream.of(GrownSchemas.event("ReminderForgotten", GrownSchemas.optional("why"))))
                .toList());

        assertThat(registry.register(subject(Topic.REMINDERS), more).value()).isEqualTo(409);
    }

    @Test
    void aProducerRegistersNothingOfItsOwnUnlessTold() {
        var topic = UUID.randomUUID() + "." + Topic.REPS.topicName();
        try (var codec = new KafkaEventsAutoConfiguration().eventCodec(Registry.properties(Map.of()))) {
            assertThatThrownBy(() -> codec.encode(topic, Fixtures.activity("unpublished")))
                    .isNotInstanceOf(Outage.class);
        }

        assertThat(registry.versions(topic + "-value")).contains("40401");
    }

    private String subject(Topic topic) {
        return prefix + topic.subject();
    }
}
