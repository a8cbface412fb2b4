package dev.roadbook.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A database of one test context.
 *
 * @param url JDBC address
 * @param user owner
 * @param password the owner's password
 */
public record TestDatabase(String url, String user, String password) {

    private static final String DEADLOCK = "40P01";
    private static final int ATTEMPTS = 5;

    /** Creates an empty database; it goes away with the servers, or, when they outlive this JVM, at its end. */
    public static TestDatabase create(TestServers servers, String name) {
        var postgres = servers.postgres();
        postgres.execute("create database " + name);
        servers.whenShared(() -> postgres.execute("drop database if exists " + name + " with (force)"));
        return new TestDatabase(postgres.urlOf(name), postgres.user(), postgres.password());
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Empties tables, also while a context's own workers look into them now and then. */
    public void empty(String... tables) {
        for (int attempt = 1; ; attempt++) {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("truncate " + String.join(", ", tables));
                return;
            } catch (SQLException e) {
                if (!DEADLOCK.equals(e.getSQLState()) || attempt == ATTEMPTS) {
                    throw new IllegalStateException("could not empty " + String.join(", ", tables), e);
                }
            }
        }
    }

    void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("could not execute: " + sql, e);
        }
    }

    String urlOf(String name) {
        return url.replaceFirst("(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
    }
}
