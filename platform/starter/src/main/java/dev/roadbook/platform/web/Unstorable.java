package dev.roadbook.platform.web;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values the database has no room for: text with NUL, days beyond its calendar. They can only have come from outside. */
final class Unstorable {

    private static final Set<String> STATES = Set.of("22021", "22007", "22008", "22P05");

    private Unstorable() {}

    static boolean isIn(@Nullable Throwable failure) {
        if (failure instanceof SQLException sql && STATES.contains(sql.getSQLState())) {
            return true;
        }
        return failure != null && isIn(failure.getCause());
    }
}
