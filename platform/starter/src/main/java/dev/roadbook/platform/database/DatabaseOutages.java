package dev.roadbook.platform.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that is away, full or a standby from one that refuses what it was asked. */
public final class DatabaseOutages {

    /** Connection lost, resources used up, system error, by the first two characters of the SQL state. */
    private static final Set<String> CLASSES = Set.of("08", "53", "58");

    /** Shutting down, just crashed, starting up; and read-only, as a standby is until it is promoted. */
    private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "57P05", "25006");

    private DatabaseOutages() {}

    public static boolean isOutage(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(DatabaseOutages::isOutageItself);
    }

    private static boolean isOutageItself(Throwable cause) {
        return switch (cause) {
            case CannotCreateTransactionException _ -> true;
            case DataAccessResourceFailureException _ -> true;
            case SQLTransientConnectionException _ -> true;
            case SQLNonTransientConnectionException _ -> true;
            case SQLRecoverableException _ -> true;
            case SQLException sql -> isOutage(sql.getSQLState());
            default -> false;
        };
    }

    /** Without a state no server has answered: the pool has noticed that the connection is gone. */
    private static boolean isOutage(@Nullable String state) {
        return state == null || STATES.contains(state) || CLASSES.stream().anyMatch(state::startsWith);
    }
}
