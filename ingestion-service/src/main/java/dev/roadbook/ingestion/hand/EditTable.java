package dev.roadbook.ingestion.hand;

import java.util.Locale;

/**
 * Where it is kept what people said of things of a kind.
 *
 * @param name a table with a key, what was said and whose hands it was
 * @param key the column that names the thing
 * @param fields what may be said
 */
public record EditTable<F extends Enum<F>>(String name, String key, Class<F> fields) {

    /** The key of a field's value, in JSON and in the database. */
    public static String valueOf(Enum<?> field) {
        return field.name().toLowerCase(Locale.ROOT);
    }
}
