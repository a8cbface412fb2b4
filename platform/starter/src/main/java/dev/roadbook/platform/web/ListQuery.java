package dev.roadbook.platform.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * What a list was asked for, checked.
 *
 * @param page number of the page, from 0
 * @param size rows of a page
 * @param sorts order, most important first
 * @param q free text to look for
 * @param filters remaining parameters, each known to the endpoint
 */
public record ListQuery(int page, int size, List<Sort> sorts, Optional<String> q, Map<String, String> filters) {

    /** Nothing in particular. */
    public static final ListQuery EVERYTHING =
            new ListQuery(0, ListQuery.MAX_SIZE, List.of(), Optional.empty(), Map.of());

    public static final int MAX_SIZE = 1000;
    public static final int DEFAULT_SIZE = 50;
    public static final int MAX_PAGE = 1_000_000;
    public static final int MAX_TEXT = 200;
    private static final Set<String> COMMON = Set.of("page", "size", "sort", "q");
    private static final int UUID_LENGTH = 36;
    private static final int DAY = "2026-11-20".length();

    /**
     * One key of the order.
     *
     * @param field name the endpoint knows
     * @param descending whether the largest comes first
     */
    public record Sort(String field, boolean descending) {

        /** The key as it is written: with a minus for the largest first. */
        public static Sort of(String key) {
            return key.startsWith("-") ? new Sort(key.substring(1), true) : new Sort(key, false);
        }
    }

    public static ListQuery parse(MultiValueMap<String, String> parameters, Set<String> filters, Set<String> sorts) {
        refuseUnknown(parameters, filters);
        var values = new TreeMap<String, String>();
        filters.forEach(name -> text(parameters, name).ifPresent(value -> values.put(name, value)));
        return new ListQuery(
                number(parameters, "page", 0, 0, MAX_PAGE),
                number(parameters, "size", DEFAULT_SIZE, 1, MAX_SIZE),
                text(parameters, "sort").map(keys -> sorts(keys, sorts)).orElse(List.of()),
                text(parameters, "q"),
                Map.copyOf(values));
    }

    public Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name));
    }

    /** A filter that is an identifier. */
    public Optional<UUID> id(String name) {
        return filter(name)
                .map(text -> parsed(text, t -> t.length() == UUID_LENGTH, UUID::fromString)
                        .orElseThrow(() -> ProblemException.badParameter(name, "must be an identifier")));
    }

    /** A filter that is a day. */
    public Optional<LocalDate> day(String name) {
        return filter(name).map(text -> day(name, text));
    }

    /** A filter that is an instant; a day stands for its first moment in UTC. */
    public Optional<OffsetDateTime> instant(String name) {
        return filter(name).map(text -> instant(name, text));
    }

    public long offset() {
        return (long) page * size;
    }

    private static LocalDate day(String name, String text) {
        return parsed(text, t -> t.length() == DAY, LocalDate::parse)
                .orElseThrow(() -> ProblemException.badParameter(name, "must be a day such as 2026-11-20"));
    }

    private static OffsetDateTime instant(String name, String text) {
        if (text.length() == DAY) {
            return day(name, text).atStartOfDay().atOffset(ZoneOffset.UTC);
        }
        return parsed(text, t -> Character.isDigit(t.charAt(0)), OffsetDateTime::parse)
                .orElseThrow(() -> ProblemException.badParameter(
                        name, "must be an instant such as 2026-11-20T08:00:00Z, or a day"));
    }

    /** Years of more than four digits have a sign in front, and no place in a database. */
    private static <T> Optional<T> parsed(String text, Predicate<String> plausible, Function<String, T> parser) {
        try {
            return Optional.of(text).filter(plausible).map(parser);
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void refuseUnknown(MultiValueMap<String, String> parameters, Set<String> filters) {
        var valid = new TreeSet<>(filters);
        valid.addAll(COMMON);
        for (var name : parameters.keySet()) {
            if (!valid.contains(name) && !Representation.PARAMETERS.contains(name)) {
                throw ProblemException.unknownParameter(
                        name, "unknown parameter; valid are " + String.join(", ", valid));
            }
        }
    }

    private static List<Sort> sorts(String keys, Set<String> known) {
        var sorts = Stream.of(keys.split(",", -1)).map(Sort::of).toList();
        if (!sorts.stream().map(Sort::field).allMatch(known::contains)) {
            throw ProblemException.unknownParameter(
                    "sort", "unknown sort; valid are " + String.join(", ", new TreeSet<>(known)));
        }
        return sorts;
    }

    private static int number(
            MultiValueMap<String, String> parameters, String name, int otherwise, int least, int most) {
        var text = parameters.getFirst(name);
        if (text == null) {
            return otherwise;
        }
        var message = "must be a whole number from " + least + " to " + most;
        try {
            var value = Integer.parseInt(text);
            if (value < least || value > most) {
                throw ProblemException.badParameter(name, message);
            }
            return value;
        } catch (NumberFormatException e) {
            throw ProblemException.badParameter(name, message);
        }
    }

    private static Optional<String> text(MultiValueMap<String, String> parameters, String name) {
        var text = Optional.ofNullable(parameters.getFirst(name))
                .map(String::strip)
                .filter(t -> !t.isEmpty());
        if (text.isPresent() && (text.get().length() > MAX_TEXT || text.get().indexOf('\0') >= 0)) {
            throw ProblemException.badParameter(name, "must be at most " + MAX_TEXT + " characters of text");
        }
        return text;
    }
}
