package dev.roadbook.platform.list;

import dev.roadbook.platform.web.ListQuery;
import java.util.Optional;

/**
 * One parameter a list may be narrowed by.
 *
 * @param condition what must hold of a row; {@code %s} stands for the value
 * @param value reads the value, and refuses what is none
 */
public record Filter(String condition, Reading value) {

    /** Reads a filter of a query by its name. */
    public interface Reading {

        Optional<?> of(ListQuery query, String name);
    }

    public static Filter equal(String column) {
        return new Filter(column + " = %s", ListQuery::filter);
    }

    /** The identifier. */
    public static Filter uuid(String column) {
        return new Filter(column + " = %s", ListQuery::id);
    }

    /** The day or a later one. */
    public static Filter from(String column) {
        return new Filter(column + " >= %s", ListQuery::day);
    }

    /** The day or an earlier one. */
    public static Filter to(String column) {
        return new Filter(column + " <= %s", ListQuery::day);
    }

    /** The instant or a later one: what changed since one looked last. */
    public static Filter since(String column) {
        return new Filter(column + " >= %s", ListQuery::instant);
    }
}
