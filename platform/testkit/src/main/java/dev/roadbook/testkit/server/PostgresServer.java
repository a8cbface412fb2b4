package dev.roadbook.testkit.server;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** PostgreSQL as child processes on the loopback interface. */
public final class PostgresServer implements AutoCloseable {

    /** The superuser; connections from this machine are trusted. */
    public static final String USER = "postgres";

    private final EmbeddedPostgres postgres;
    private final long postmaster;

    private PostgresServer(EmbeddedPostgres postgres, long postmaster) {
        this.postgres = postgres;
        this.postmaster = postmaster;
    }

    /** Starts a fast, forgetful server for tests. */
    public static PostgresServer temporary(int port) {
        try {
            var folder = Files.createTempDirectory("roadbook-postgres");
            return start(
                    EmbeddedPostgres.builder()
                            .setServerConfig("max_connections", "600")
                            .setServerConfig("full_page_writes", "off"),
                    folder,
                    port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a server that keeps what it acknowledged in the folder, even when the machine stops. */
    public static PostgresServer durable(Path folder, int port) {
        DataFolder.prepare(folder);
        return start(
                EmbeddedPostgres.builder()
                        .setCleanDataDirectory(false)
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("shared_buffers", "128MB")
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on"),
                folder,
                port);
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://localhost:%d/%s".formatted(postgres.getPort(), database);
    }

    /** Creates a database and the role of the same name that owns it, unless they exist. */
    public void createDatabase(String name) {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"), USER, "");
                var query = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var statement = connection.createStatement()) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    statement.execute("drop role if exists \"" + name + "\"");
                    statement.execute("create role \"" + name + "\" login");
                    statement.execute("create database \"" + name + "\" owner \"" + name + "\"");
                }
            }
        } catch (SQLException e) {
            throw new ServerFailure("Could not create database " + name, e);
        }
    }

    /** The process id of the postmaster. */
    public long pid() {
        return postmaster;
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // the library gives up after five seconds, a last checkpoint may take longer
        ProcessHandle.of(postmaster).ifPresent(DataFolder::awaitEnd);
        ChildGuard.ofThisJvm().release(postmaster);
    }

    private static PostgresServer start(EmbeddedPostgres.Builder builder, Path folder, int port) {
        try {
            var postgres = builder.setDataDirectory(folder)
                    .setPort(port)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            var postmaster = DataFolder.postmasterOf(folder).orElseThrow();
            ChildGuard.ofThisJvm().watch(postmaster);
            return new PostgresServer(postgres, postmaster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
