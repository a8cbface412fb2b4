package dev.roadbook.platform.list;

import dev.roadbook.platform.web.RecordColumn;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.RowMapper;

/** Reads rows whose columns are called as the components of a record. */
public final class RecordRows<R extends Record> implements RowMapper<R> {

    private final Constructor<R> constructor;
    private final List<Cell> cells;

    private record Cell(String column, Reading reading) {}

    private interface Reading {

        @Nullable Object of(ResultSet row, String column) throws SQLException;
    }

    public RecordRows(Class<R> type) {
        constructor = BeanUtils.getResolvableConstructor(type);
        cells = RecordColumn.of(type).stream()
                .map(column -> new Cell(column.name(), reading(column)))
                .toList();
    }

    @Override
    public R mapRow(ResultSet row, int number) throws SQLException {
        var values = new @Nullable Object[cells.size()];
        for (int i = 0; i < values.length; i++) {
            var cell = cells.get(i);
            values[i] = cell.reading.of(row, cell.column);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }

    private static Reading reading(RecordColumn column) {
        var type = column.accessor().getReturnType();
        if (type == List.class) {
            var element = ((ParameterizedType) column.accessor().getGenericReturnType()).getActualTypeArguments()[0];
            return (row, name) -> list(row, name, (Class<?>) element);
        }
        if (type.isEnum()) {
            return (row, name) -> constant(type, row.getString(name));
        }
        return switch (type.getSimpleName().toLowerCase(Locale.ROOT)) {
            case "string" -> ResultSet::getString;
            case "int", "integer" -> (row, name) -> orNull(row, row.getInt(name));
            case "long" -> (row, name) -> orNull(row, row.getLong(name));
            case "double" -> (row, name) -> orNull(row, row.getDouble(name));
            case "boolean" -> (row, name) -> orNull(row, row.getBoolean(name));
            case "bigdecimal" -> ResultSet::getBigDecimal;
            case "instant" -> RecordRows::instant;
            default -> (row, name) -> row.getObject(name, type);
        };
    }

    private static @Nullable Object orNull(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static List<?> list(ResultSet row, String column, Class<?> element) throws SQLException {
        var texts = (String[]) row.getArray(column).getArray();
        return element.isEnum()
                ? Stream.of(texts).map(text -> constant(element, text)).toList()
                : List.of(texts);
    }

    private static @Nullable Object constant(Class<?> type, @Nullable String name) {
        return name == null
                ? null
                : Stream.of(type.getEnumConstants())
                        .filter(constant -> ((Enum<?>) constant).name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + ": " + name));
    }
}
