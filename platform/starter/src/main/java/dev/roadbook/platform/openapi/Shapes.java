package dev.roadbook.platform.openapi;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The schemas that are written by hand, and the one thing that JSON Schema says of them in two ways. */
final class Shapes {

    private static final String NULL = "null";

    private Shapes() {}

    static Schema<Object> any() {
        return new Schema<>(SpecVersion.V31);
    }

    static Schema<Object> of(String type) {
        var schema = any();
        schema.typesItem(type);
        return schema;
    }

    static Schema<Object> text(String... values) {
        var schema = of("string");
        if (values.length > 0) {
            schema.setEnum(List.of((Object[]) values));
        }
        return schema;
    }

    static Schema<Object> number(int least, int most, int usual) {
        var schema = of("integer");
        schema.setMinimum(BigDecimal.valueOf(least));
        schema.setMaximum(BigDecimal.valueOf(most));
        schema.setDefault(usual);
        return schema;
    }

    static Schema<Object> object(List<String> required, Map<String, Schema<Object>> properties) {
        var schema = of("object");
        properties.forEach(schema::addProperty);
        schema.setRequired(required);
        return schema;
    }

    static Schema<Object> reference(String name) {
        var schema = any();
        schema.set$ref(name);
        return schema;
    }

    static void allowNull(Schema<?> property) {
        if (property.get$ref() != null) {
            property.addAnyOfItem(reference(property.get$ref()));
            property.addAnyOfItem(of(NULL));
            property.set$ref(null);
        } else if (property.getTypes() != null && !allowsNull(property)) {
            // what annotations gave cannot be added to
            var types = new LinkedHashSet<>(property.getTypes());
            types.add(NULL);
            property.setTypes(types);
            allowNullAmongValues(property);
        }
    }

    private static <T> void allowNullAmongValues(Schema<T> property) {
        if (property.getEnum() != null) {
            var values = new ArrayList<>(property.getEnum());
            values.add(null);
            property.setEnum(values);
        }
    }

    static boolean allowsNull(Schema<?> property) {
        return Stream.ofNullable(property.getTypes()).anyMatch(types -> types.contains(NULL))
                || Stream.ofNullable(property.getAnyOf()).flatMap(List::stream).anyMatch(Shapes::allowsNull);
    }
}
