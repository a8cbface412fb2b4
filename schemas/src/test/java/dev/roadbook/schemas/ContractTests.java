package dev.roadbook.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.Schema.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every event and topic has in common. */
class ContractTests {

    static Stream<Schema> events() {
        return Stream.of(Topic.values()).flatMap(topic -> topic.events().stream());
    }

    @ParameterizedTest
    @MethodSource("events")
    void beginsWithIdentityAndTime(Schema event) {
        assertThat(event.getFields()).extracting(Field::name).startsWith("eventId", "occurredAt");
    }

    @ParameterizedTest
    @MethodSource("events")
    void tellsAStrangerWhatItMeans(Schema event) {
        assertThat(event.getDoc()).containsIgnoringCase("keyed by");
        assertThat(undocumented(event)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void keepsMoneyExact(Schema event) {
        assertThat(event.getFields())
                .filteredOn(field -> field.name().matches("(?i).*(amount|revenue|price|projection)$"))
                .allSatisfy(field -> assertThat(nonNull(field.schema()).getLogicalType())
                        .extracting(type -> type.getName())
                        .isEqualTo("decimal"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void readsUnknownSymbolsAsUnknown(Schema event) {
        assertThat(event.getFields())
                .map(field -> nonNull(field.schema()))
                .filteredOn(schema -> schema.getType() == Schema.Type.ENUM)
                .allSatisfy(schema -> assertThat(schema.getEnumDefault()).isEqualTo("UNKNOWN"));
    }

    @Test
    void eachEventHasOneTopic() {
        assertThat(events())
                .doesNotHaveDuplicates()
                .allSatisfy(event -> assertThat(Topic.of(event).events()).contains(event));
    }

    @Test
    void subjectsAreNamedAfterTopics() {
        assertThat(Topic.ORDERS.subject()).isEqualTo("roadbook.orders.v1-value");
    }

    private static List<String> undocumented(Schema event) {
        return event.getFields().stream()
                .filter(field -> field.doc() == null || field.doc().isBlank())
                .map(Field::name)
                .toList();
    }

    private static Schema nonNull(Schema schema) {
        return schema.isUnion() ? schema.getTypes().getLast() : schema;
    }
}
