package dev.roadbook.platform.list;

import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.ProblemException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One parameter a list may be narrowed by.
 *
 * @param type what its value is
 * @param condition what must hold of a row; {@code :value} stands for the value
 * @param choices of a closed set, the condition each value stands for
 */
public record Filter(Type type, String condition, SequencedMap<String, String> choices) {

    private static final String VALUE = ":value";

    /** What the value of a parameter is. */
    public enum Type {
        TEXT,
        UUID,
        DAY,
        INSTANT,
        CHOICE
    }

    public Filter {
        choices = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(choices));
    }

    public Filter(Type type, String condition) {
        this(type, condition, new LinkedHashMap<>());
    }

    public static Filter equal(String column) {
        return new Filter(Type.TEXT, column + " = :value");
    }

    /** The identifier. */
    public static Filter uuid(String column) {
        return new Filter(Type.UUID, column + " = :value");
    }

    /** The day or a later one. */
    public static Filter from(String column) {
        return new Filter(Type.DAY, column + " >= :value");
    }

    /** The day or an earlier one. */
    public static Filter to(String column) {
        return new Filter(Type.DAY, column + " <= :value");
    }

    /** The day, in a condition that names it {@code :value}. */
    public static Filter day(String condition) {
        return new Filter(Type.DAY, condition);
    }

    /** The instant or a later one: what changed since one looked last. */
    public static Filter since(String column) {
        return new Filter(Type.INSTANT, column + " >= :value");
    }

    /** One of the constants, written as it is. */
    public static <E extends Enum<E>> Filter exact(String column, Class<E> type) {
        return choice(type, Enum::name, constant -> column + " = '" + constant.name() + "'");
    }

    /** One of the constants, written in small letters. */
    public static <E extends Enum<E>> Filter lowerCase(String column, Class<E> type) {
        return lowerCase(type, constant -> column + " = '" + constant.name() + "'");
    }

    /** One of the constants, written in small letters, each with a condition of its own. */
    public static <E extends Enum<E>> Filter lowerCase(Class<E> type, Function<E, String> condition) {
        return choice(type, constant -> constant.name().toLowerCase(Locale.ROOT), condition);
    }

    /** One of the constants, written as it is, each with a condition of its own. */
    public static <E extends Enum<E>> Filter exact(Class<E> type, Function<E, String> condition) {
        return choice(type, Enum::name, condition);
    }

    private static <E extends Enum<E>> Filter choice(
            Class<E> type, Function<E, String> spelling, Function<E, String> condition) {
        var choices = new LinkedHashMap<String, String>();
        Stream.of(type.getEnumConstants())
                .forEach(constant -> choices.put(spelling.apply(constant), condition.apply(constant)));
        return new Filter(Type.CHOICE, "", choices);
    }

    /** The values it may have; empty where they are no closed set. */
    public List<String> values() {
        return List.copyOf(choices.keySet());
    }

    Optional<Condition> of(ListQuery query, String name) {
        return switch (type) {
            case TEXT -> query.filter(name).map(value -> compared(name, value));
            case UUID -> query.id(name).map(value -> compared(name, value));
            case DAY -> query.day(name).map(value -> compared(name, value));
            case INSTANT -> query.instant(name).map(value -> compared(name, value));
            case CHOICE -> query.filter(name).map(value -> chosen(name, value));
        };
    }

    private Condition compared(String name, Object value) {
        var parameter = "filter_" + name;
        return new Condition(condition.replace(VALUE, ":" + parameter), Map.of(parameter, value));
    }

    private Condition chosen(String name, String value) {
        var meant = choices.get(value);
        if (meant == null) {
            throw ProblemException.unknownParameter(
                    name, "unknown value; valid are " + String.join(", ", choices.keySet()));
        }
        return new Condition(meant, Map.of());
    }
}
