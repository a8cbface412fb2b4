package dev.roadbook.benchmark;

import java.time.Duration;
import java.util.Locale;

/** How results are printed. */
final class Figures {

    private Figures() {}

    static void print(String name, String format, Object value) {
        System.out.printf(Locale.ROOT, "%-40s " + format + "%n", name, value);
    }

    static void print(Statements.Statement statement) {
        System.out.printf(
                Locale.ROOT,
                "  %-14s %6.1f s %,8d calls %,10d rows  %s%n",
                statement.database(),
                seconds(statement.time()),
                statement.calls(),
                statement.rows(),
                statement.text());
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
