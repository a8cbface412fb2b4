package dev.roadbook.platform.database;

import java.sql.SQLException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** Refuses a server that is older than the SQL of the services before any migration runs in it. */
final class LeastPostgres implements Callback {

    /** {@code returning old} and {@code new} came with it. */
    static final int VERSION = 18;

    private final int version;

    LeastPostgres(int version) {
        this.version = version;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            var server = context.getConnection().getMetaData();
            if (server.getDatabaseMajorVersion() < version) {
                throw new TooOldPostgres(server.getDatabaseProductVersion(), version);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not tell its version", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "least-postgres";
    }
}
