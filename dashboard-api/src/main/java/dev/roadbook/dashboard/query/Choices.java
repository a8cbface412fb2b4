package dev.roadbook.dashboard.query;

import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.platform.web.ProblemException.Fault;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** Filters whose values are a closed set. */
public final class Choices {

    private Choices() {}

    /** A filter written as the constant is. */
    public static <E extends Enum<E>> Optional<E> exact(ListQuery query, String filter, Class<E> type) {
        return query.filter(filter).map(value -> one(filter, value, type, Enum::name));
    }

    /** A filter written as the constant is, in small letters. */
    public static <E extends Enum<E>> Optional<E> lowerCase(ListQuery query, String filter, Class<E> type) {
        return query.filter(filter)
                .map(value -> one(filter, value, type, each -> each.name().toLowerCase(Locale.ROOT)));
    }

    private static <E extends Enum<E>> E one(String filter, String value, Class<E> type, Spelling<E> spelling) {
        return Stream.of(type.getEnumConstants())
                .filter(each -> spelling.of(each).equals(value))
                .findFirst()
                .orElseThrow(() -> unknown(filter, type, spelling));
    }

    private static <E extends Enum<E>> ProblemException unknown(String filter, Class<E> type, Spelling<E> spelling) {
        var valid = Stream.of(type.getEnumConstants()).map(spelling::of).collect(Collectors.joining(", "));
        var message = "unknown value; valid are " + valid;
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "unknown_parameter",
                filter + ": " + message,
                List.of(new Fault(filter, message)));
    }

    private interface Spelling<E> {

        String of(E constant);
    }
}
