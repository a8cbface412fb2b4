package dev.roadbook.local;

import dev.roadbook.local.stack.StackFailure;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options of a command line, such as {@code --accounts 500 --empty}. */
final class Options {

    private static final Set<String> FLAGS = Set.of("empty");
    private static final Set<String> VALUES = Set.of("accounts", "port", "weeks", "seed", "out", "day");

    private final Map<String, String> given;

    private Options(Map<String, String> given) {
        this.given = given;
    }

    static Options parse(List<String> arguments) {
        var given = new HashMap<String, String>();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            var name = argument.replaceFirst("^--", "");
            if (!argument.startsWith("--") || !(FLAGS.contains(name) || VALUES.contains(name))) {
                throw new StackFailure("Unknown option " + argument + "; ./roadbook help tells which there are.");
            }
            if (VALUES.contains(name) && !rest.hasNext()) {
                throw new StackFailure(argument + " needs a value.");
            }
            given.put(name, FLAGS.contains(name) ? "" : rest.next());
        }
        return new Options(given);
    }

    boolean has(String flag) {
        return given.containsKey(flag);
    }

    int number(String name, int otherwise) {
        return Math.toIntExact(longNumber(name, otherwise));
    }

    long longNumber(String name, long otherwise) {
        var value = given.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.matches("\\d{1,9}")) {
            throw new StackFailure("--%s needs a number, not %s.".formatted(name, value));
        }
        return Long.parseLong(value);
    }

    LocalDate day(String name, LocalDate otherwise) {
        var value = given.get(name);
        try {
            return value == null ? otherwise : LocalDate.parse(value);
        } catch (DateTimeParseException e) {
            throw new StackFailure("--%s needs a date such as 2026-11-20, not %s.".formatted(name, value), e);
        }
    }

    Optional<Path> path(String name) {
        return Optional.ofNullable(given.get(name)).map(Path::of);
    }
}
