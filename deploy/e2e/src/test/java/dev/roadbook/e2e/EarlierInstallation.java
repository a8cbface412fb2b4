package dev.roadbook.e2e;

import dev.roadbook.local.stack.Service;
import dev.roadbook.testkit.server.PostgresServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the databases held of an installation that ran an earlier version, as one archive: a file of each table that has rows,
 * with the history of the migrations it had seen, and one of the sequences.
 */
final class EarlierInstallation {

    private static final String OWN_HISTORY = "flyway_schema_history";
    private static final String PLATFORM_HISTORY = "platform_schema_history";
    private static final String SEQUENCES = "sequences";

    /** Every table, but sessions: they are somebody's, and end. */
    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename)
            from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema') and tablename not like 'spring_session%'
            order by 1
            """;

    private final Path repository;
    private final Path archive;

    EarlierInstallation(Path repository, Path archive) {
        this.repository = repository;
        this.archive = archive;
    }

    /** Keeps what a running stack holds: the port of its PostgreSQL, and the archive to be written. */
    public static void main(String... arguments) throws IOException, SQLException {
        var url = "jdbc:postgresql://localhost:%s/".formatted(arguments[0]);
        try (var zip = new ZipOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            for (var service : Service.values()) {
                try (var connection = new DriverManagerDataSource(url + service.database(), PostgresServer.USER, "")
                        .getConnection()) {
                    keep(connection, service.database(), zip);
                }
            }
        }
    }

    private static void keep(Connection connection, String database, ZipOutputStream zip)
            throws IOException, SQLException {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        for (var table : jdbc.sql(TABLES).query(String.class).list()) {
            if (jdbc.sql("select exists (select from %s)".formatted(table))
                    .query(Boolean.class)
                    .single()) {
                copyTo(zip, database + "/" + table, connection, "copy %s to stdout (header)".formatted(table));
            }
        }
        copyTo(zip, database + "/" + SEQUENCES, connection, """
                copy (select format('%I.%I', schemaname, sequencename), last_value from pg_sequences where last_value is not null)
                to stdout
                """);
    }

    private static void copyTo(ZipOutputStream zip, String name, Connection connection, String sql)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(name));
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, zip);
        zip.closeEntry();
    }

    /** Makes the databases, empty as they are, those of the earlier version. */
    void restore(Function<Service, String> urls) {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var service : Service.values()) {
                var url = urls.apply(service);
                migrate(zip, service, new DriverManagerDataSource(url, service.database(), ""));
                try (var connection = new DriverManagerDataSource(url, PostgresServer.USER, "").getConnection()) {
                    fill(zip, service.database(), connection);
                }
            }
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("could not restore " + archive, e);
        }
    }

    /** What a table held, each row by its columns' names. */
    List<Map<String, String>> rows(Service service, String table) {
        try (var zip = new ZipFile(archive.toFile())) {
            return rows(lines(zip, zip.getEntry(service.database() + "/" + table)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<String, String>> rows(List<String> lines) {
        var columns = lines.getFirst().split("\t", -1);
        return lines.stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(values -> IntStream.range(0, columns.length)
                        .boxed()
                        .collect(Collectors.toMap(column -> columns[column], column -> values[column])))
                .toList();
    }

    private void migrate(ZipFile zip, Service service, DataSource source) throws IOException {
        migrate(zip, service, source, "platform/starter/src/main/resources/db/platform", PLATFORM_HISTORY);
        migrate(zip, service, source, service.module() + "/src/main/resources/db/migration", OWN_HISTORY);
    }

    /** As far as the earlier version had come; of the history it wrote, the file tells. */
    private void migrate(ZipFile zip, Service service, DataSource source, String migrations, String history)
            throws IOException {
        var kept = zip.getEntry(service.database() + "/public." + history);
        if (kept == null) {
            return;
        }
        Flyway.configure()
                .dataSource(source)
                .locations("filesystem:" + repository.resolve(migrations))
                .table(history)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(latest(rows(lines(zip, kept))))
                .load()
                .migrate();
    }

    private static String latest(List<Map<String, String>> history) {
        return String.valueOf(history.stream()
                .map(migration -> migration.get("version"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElseThrow());
    }

    private static void fill(ZipFile zip, String database, Connection connection) throws IOException, SQLException {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        // foreign keys are as they were; the files come in any order
        jdbc.sql("set session_replication_role = replica").update();
        for (var entry : entriesOf(zip, database)) {
            var name = entry.getName().substring(database.length() + 1);
            if (name.equals(SEQUENCES)) {
                setSequences(jdbc, lines(zip, entry));
            } else {
                jdbc.sql("delete from " + name).update();
                copyFrom(zip, entry, connection, "copy %s from stdin (header match)".formatted(name));
            }
        }
    }

    private static List<? extends ZipEntry> entriesOf(ZipFile zip, String database) {
        return zip.stream()
                .filter(entry -> entry.getName().startsWith(database + "/"))
                .toList();
    }

    private static void setSequences(JdbcClient jdbc, List<String> lines) {
        for (var line : lines) {
            var sequence = line.split("\t", -1);
            jdbc.sql("select setval(cast(? as regclass), cast(? as bigint))")
                    .params(sequence[0], sequence[1])
                    .query(Long.class)
                    .single();
        }
    }

    private static void copyFrom(ZipFile zip, ZipEntry entry, Connection connection, String sql)
            throws IOException, SQLException {
        try (var rows = zip.getInputStream(entry)) {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, rows);
        }
    }

    private static List<String> lines(ZipFile zip, ZipEntry entry) throws IOException {
        try (var reader =
                new BufferedReader(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        }
    }
}
