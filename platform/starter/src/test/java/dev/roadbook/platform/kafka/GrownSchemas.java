package dev.roadbook.platform.kafka;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;

/** Events as another version of the product might have them. */
final class GrownSchemas {

    private GrownSchemas() {}

    static Schema.Field optional(String name) {
        var type = Schema.createUnion(Schema.create(Schema.Type.NULL), Schema.create(Schema.Type.STRING));
        return new Schema.Field(name, type, "Added later", JsonProperties.NULL_VALUE);
    }

    static Schema event(String name, Schema.Field... fields) {
        return Schema.createRecord(name, "Keyed by nothing", "dev.roadbook.events", false, List.of(fields));
    }

    static Schema with(Schema event, Schema.Field field) {
        return copy(event, Stream.concat(fields(event), Stream.of(field)));
    }

    static Schema without(Schema event, String name) {
        return copy(event, fields(event).filter(field -> !field.name().equals(name)));
    }

    private static Stream<Schema.Field> fields(Schema event) {
        return event.getFields().stream().map(field -> new Schema.Field(field, field.schema()));
    }

    private static Schema copy(Schema event, Stream<Schema.Field> fields) {
        return Schema.createRecord(
                event.getName(), event.getDoc(), event.getNamespace(), false, new ArrayList<>(fields.toList()));
    }
}
