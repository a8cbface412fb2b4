package dev.roadbook.outreach;

import dev.roadbook.testkit.TestDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.postgresql.PGConnection;

/** What all tables held at a time, as a backup has it. */
public final class DatabaseCopy {

    private final TestDatabase database;
    private final Map<String, byte[]> tables = new LinkedHashMap<>();

    private DatabaseCopy(TestDatabase database) {
        this.database = database;
    }

    public static DatabaseCopy of(TestDatabase database) {
        var copy = new DatabaseCopy(database);
        try (var connection = database.connect()) {
            for (var table : names(connection)) {
                var bytes = new ByteArrayOutputStream();
                var _ = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy " + table + " to stdout", bytes);
                copy.tables.put(table, bytes.toByteArray());
            }
            return copy;
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be copied", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts it back; whatever came since is gone. */
    public void restore() {
        database.empty(tables.keySet().toArray(String[]::new));
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (var table : tables.entrySet()) {
                var _ = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + table.getKey() + " from stdin", new ByteArrayInputStream(table.getValue()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be restored", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select tablename from pg_tables where schemaname = 'public' order by tablename")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
