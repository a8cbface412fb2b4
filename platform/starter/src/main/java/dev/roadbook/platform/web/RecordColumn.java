package dev.roadbook.platform.web;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record's component as a column of a table or file.
 *
 * @param name the component's name in snake case
 * @param accessor reads it
 */
public record RecordColumn(String name, Method accessor) {

    public static List<RecordColumn> of(Class<? extends Record> type) {
        return Stream.of(type.getRecordComponents()).map(RecordColumn::of).toList();
    }

    private static RecordColumn of(RecordComponent component) {
        component.getAccessor().setAccessible(true);
        return new RecordColumn(snakeCase(component.getName()), component.getAccessor());
    }

    private static String snakeCase(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z0-9])", "_").toLowerCase(Locale.ROOT);
    }

    public @Nullable Object valueIn(Record row) {
        try {
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record's component cannot be read: " + accessor, e);
        }
    }
}
