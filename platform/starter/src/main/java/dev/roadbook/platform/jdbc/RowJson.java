package dev.roadbook.platform.jdbc;

import dev.roadbook.platform.web.RecordColumn;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Rows as one JSON document, which PostgreSQL unfolds into a table in a single statement. */
final class RowJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .addModule(new SimpleModule().addSerializer(String.class, new StorableText()))
            .build();

    private RowJson() {}

    static String of(List<RecordColumn> columns, List<? extends Record> rows) {
        var document = new StringWriter();
        try (var json = MAPPER.createGenerator(document)) {
            json.writeStartArray();
            for (var row : rows) {
                json.writeStartObject();
                for (var column : columns) {
                    json.writeName(column.name());
                    write(column.valueIn(row), json);
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return document.toString();
    }

    /** Looking up how a value is written costs more than writing it, so that cells of the usual types are known here. */
    private static void write(@Nullable Object value, JsonGenerator json) {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(storable(text));
            case UUID id -> json.writeString(id.toString());
            case LocalDate day -> json.writeString(day.toString());
            case Instant instant -> json.writeString(instant.toString());
            case BigDecimal number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case Integer number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case Boolean flag -> json.writeBoolean(flag);
            default -> json.writePOJO(value);
        }
    }

    /** PostgreSQL stores every character but NUL. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    /** Texts inside of lists and records. */
    private static final class StorableText extends StdSerializer<String> {

        StorableText() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializationContext context) {
            json.writeString(storable(text));
        }
    }
}
