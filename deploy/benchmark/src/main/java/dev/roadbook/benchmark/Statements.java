package dev.roadbook.benchmark;

import dev.roadbook.testkit.server.PostgresServer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What PostgreSQL spends its time on, as it counts itself. */
final class Statements {

    private static final int MOST = 15;

    private final PostgresServer postgres;

    Statements(PostgresServer postgres) {
        this.postgres = postgres;
    }

    /**
     * All executions of a statement.
     *
     * @param database where
     * @param calls how many
     * @param rows they touched
     * @param time they took
     * @param text its beginning
     */
    record Statement(String database, long calls, long rows, Duration time, String text) {}

    void countFromNowOn() throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"), PostgresServer.USER, "");
                var statement = connection.createStatement()) {
            statement.execute("create extension if not exists pg_stat_statements");
            statement.execute("select pg_stat_statements_reset()");
        }
    }

    /** How many there were in a database, ends of transactions included. */
    long calls(String database) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"), PostgresServer.USER, "");
                var query = connection.prepareStatement("""
                        select sum(calls)
                        from pg_stat_statements join pg_database on oid = dbid
                        where datname = ?""")) {
            query.setString(1, database);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    /** Those that took longest. */
    List<Statement> heaviest() throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"), PostgresServer.USER, "");
                var query = connection.prepareStatement("""
                        select datname, calls, rows, total_exec_time,
                            left(regexp_replace(query, '\\s+', ' ', 'g'), 110) as text
                        from pg_stat_statements join pg_database on oid = dbid
                        order by total_exec_time desc
                        limit ?""")) {
            query.setInt(1, MOST);
            var statements = new ArrayList<Statement>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    statements.add(new Statement(
                            rows.getString("datname"),
                            rows.getLong("calls"),
                            rows.getLong("rows"),
                            Duration.ofMillis(Math.round(rows.getDouble("total_exec_time"))),
                            rows.getString("text")));
                }
            }
            return statements;
        }
    }
}
