package dev.roadbook.platform.jdbc;

import dev.roadbook.platform.web.RecordColumn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        return MAPPER.writeValueAsString(
                rows.stream().map(row -> object(columns, row)).toList());
    }

    private static Map<String, @Nullable Object> object(List<RecordColumn> columns, Record row) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        for (var column : columns) {
            object.put(column.name(), column.valueIn(row));
        }
        return object;
    }

    /** PostgreSQL stores every character but NUL. */
    private static final class StorableText extends StdSerializer<String> {

        StorableText() {
            super(String.class);
        }

        @Override
        public void serialize(String text, JsonGenerator json, SerializationContext context) {
            json.writeString(text.indexOf('\0') < 0 ? text : text.replace("\0", ""));
        }
    }
}
