package dev.roadbook.gateway.docs;

import java.util.Locale;
import java.util.Optional;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/**
 * What a field holds, as a reader would say it.
 *
 * @param inWords such as {@code decimal(18,2)} or {@code list of OrderLine}
 * @param optional whether it may be absent
 * @param record the record in it, if there is one
 */
record FieldType(String inWords, boolean optional, Optional<Schema> record) {

    static FieldType of(Schema schema) {
        return switch (schema.getType()) {
            case UNION -> {
                var held = of(schema.getTypes().stream()
                        .filter(type -> type.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow());
                yield new FieldType(held.inWords, schema.isNullable(), held.record);
            }
            case ARRAY -> {
                var element = of(schema.getElementType());
                yield new FieldType("list of " + element.inWords, false, element.record);
            }
            case MAP -> {
                var value = of(schema.getValueType());
                yield new FieldType("map of " + value.inWords, false, value.record);
            }
            case RECORD -> new FieldType(schema.getName(), false, Optional.of(schema));
            case ENUM -> new FieldType(String.join(", ", schema.getEnumSymbols()), false, Optional.empty());
            case FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL ->
                new FieldType(simple(schema), false, Optional.empty());
        };
    }

    private static String simple(Schema schema) {
        return switch (schema.getLogicalType()) {
            case null -> schema.getType().name().toLowerCase(Locale.ROOT);
            case LogicalTypes.Decimal decimal -> "decimal(%d,%d)".formatted(decimal.getPrecision(), decimal.getScale());
            case LogicalTypes.TimestampMillis _ -> "instant";
            default -> schema.getLogicalType().getName();
        };
    }
}
