package dev.roadbook.dashboard.projection;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Lets one rebuild run at a time, on whichever instance; a process that dies lets go of it. */
@Component
class RebuildLock {

    private static final long KEY = 0x726f6164626f6f6bL;

    private final DataSource database;

    RebuildLock(DataSource database) {
        this.database = database;
    }

    /** Whether the work was done; it is not while another does it. */
    boolean doAlone(Runnable work) throws SQLException {
        try (var connection = database.getConnection()) {
            if (!ask(connection, "select pg_try_advisory_lock(?)")) {
                return false;
            }
            try {
                work.run();
                return true;
            } finally {
                ask(connection, "select pg_advisory_unlock(?)");
            }
        }
    }

    private static boolean ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.prepareStatement(question)) {
            statement.setLong(1, KEY);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
