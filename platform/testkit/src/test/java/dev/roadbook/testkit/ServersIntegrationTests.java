package dev.roadbook.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.testkit.server.ChildGuard;
import dev.roadbook.testkit.server.KafkaServer;
import dev.roadbook.testkit.server.Ports;
import dev.roadbook.testkit.server.PostgresServer;
import dev.roadbook.testkit.server.RegistryServer;
import dev.roadbook.testkit.server.ServerLogging;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersIntegrationTests {

    @TempDir
    Path folder;

    @Test
    void keepsTheLogOfAKafkaThatRestartsOnOtherPorts() {
        try (var kafka = KafkaServer.start(folder, Ports.free())) {
            var probe = new KafkaProbe(kafka.bootstrapServers(), "");
            probe.createTopic("kept", 1);
            probe.send("kept", null, "value".getBytes(StandardCharsets.UTF_8));
        }
        try (var kafka = KafkaServer.start(folder, Ports.free())) {
            assertThat(new KafkaProbe(kafka.bootstrapServers(), "").await("kept", 1))
                    .hasSize(1);
        }
    }

    @Test
    void keepsTheRowsOfAPostgresWhoseJvmWasKilled() throws Exception {
        var data = folder.resolve("postgres");
        var parent = jvm(PostgresParent.class, data.toString());
        var postmaster = ProcessHandle.of(Long.parseLong(parent.inputReader().readLine()))
                .orElseThrow();
        parent.destroyForcibly().waitFor();

        try (var next = PostgresServer.durable(data, Ports.free())) {
            assertThat(postmaster.isAlive()).isFalse();
            assertThat(query(next, "select one from kept")).isEqualTo("1");
            assertThat(query(next, "show fsync")).isEqualTo("on");
        }
    }

    @Test
    void storesSchemasInPostgres() throws Exception {
        try (var postgres = PostgresServer.temporary(Ports.free())) {
            postgres.createDatabase("registry");
            var url = postgres.jdbcUrl("registry");
            try (var registry = RegistryServer.onPostgres(
                    Ports.free(), folder.resolve("registry.log"), url, PostgresServer.USER, "")) {
                assertThat(registry.url()).endsWith("/apis/registry/v3");
            }
            try (var connection = DriverManager.getConnection(url, PostgresServer.USER, "");
                    var statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from artifacts")) {
                assertThat(rows.next()).isTrue();
            }
        }
    }

    @Test
    void endsChildrenOfAJvmThatDies() throws IOException {
        var parent = jvm(GuardedParent.class);
        var child = ProcessHandle.of(Long.parseLong(parent.inputReader().readLine()))
                .orElseThrow();
        assertThat(child.isAlive()).isTrue();

        parent.destroyForcibly();

        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !child.isAlive());
    }

    private static Process jvm(Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static String query(PostgresServer server, String sql) throws Exception {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), PostgresServer.USER, "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** A JVM with one guarded child that would outlive it. */
    static final class GuardedParent {

        private GuardedParent() {}

        public static void main(String[] arguments) throws Exception {
            var child = new ProcessBuilder("sleep", "600").start();
            ChildGuard.ofThisJvm().watch(child.pid());
            System.out.println(child.pid());
            Thread.sleep(Duration.ofMinutes(10));
        }
    }

    /** A JVM with a durable PostgreSQL that holds one row. */
    static final class PostgresParent {

        private PostgresParent() {}

        public static void main(String[] arguments) throws Exception {
            ServerLogging.warningsOnly();
            var postgres = PostgresServer.durable(Path.of(arguments[0]), Ports.free());
            try (var connection = DriverManager.getConnection(postgres.jdbcUrl("postgres"), PostgresServer.USER, "");
                    var statement = connection.createStatement()) {
                statement.execute("create table kept as select 1 as one");
            }
            System.out.println(postgres.pid());
            Thread.sleep(Duration.ofMinutes(10));
        }
    }
}
