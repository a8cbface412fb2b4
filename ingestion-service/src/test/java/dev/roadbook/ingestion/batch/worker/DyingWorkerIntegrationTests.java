package dev.roadbook.ingestion.batch.worker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.ingestion.IngestionTest;
import dev.roadbook.ingestion.SalesLines;
import dev.roadbook.ingestion.Sender;
import dev.roadbook.testkit.TestDatabase;
import dev.roadbook.testkit.server.ChildGuard;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Processes of the service that are killed, by nobody's doing, each time they have begun with a batch. */
@IngestionTest
@TestPropertySource(
        properties = {
            "roadbook.work.enabled=false",
            "roadbook.work.attempts=2",
            "test.storage=target/test-files/dying",
        })
class DyingWorkerIntegrationTests {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final String WAITING = "datname = current_database() and wait_event_type = 'Lock'";

    private static final List<String> SHARED = List.of(
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.kafka.bootstrap-servers",
            "roadbook.kafka.topic-prefix",
            "roadbook.kafka.group-prefix",
            "roadbook.kafka.partitions",
            "roadbook.kafka.registry-url",
            "roadbook.kafka.auto-register",
            "roadbook.storage.dir",
            "roadbook.sources.second.profile",
            "roadbook.work.attempts",
            "roadbook.work.lease",
            "roadbook.work.poll",
            "roadbook.work.heartbeat");

    @Autowired
    Sender sender;

    @Autowired
    Worker worker;

    @Autowired
    TestDatabase database;

    @Autowired
    Environment environment;

    @Autowired
    JdbcClient jdbc;

    private final ScheduledExecutorService heartbeats = Executors.newSingleThreadScheduledExecutor();

    @AfterEach
    void stopHeartbeats() {
        heartbeats.shutdownNow();
    }

    @Test
    void givesABatchUpThatEndsEveryWorkerAndNoOther() throws IOException, InterruptedException, SQLException {
        var poison = sender.leave("sap", SalesLines.text(SalesLines.of(21, "PO", 5)));
        var neighbour = sender.leave("second", SalesLines.text(SalesLines.of(22, "NE", 5)));

        try (var connection = database.connect()) {
            holdUpReading(connection);
            killOnceBegun(poison, 1, 2);
            assertThat(attempts(neighbour)).isOne();
            killOnceBegun(poison, 2, 1);
        }

        assertThat(attempts(neighbour))
                .as("not worked beside a batch that may be poison")
                .isOne();
        Awaitility.await().until(() -> {
            worker.workOneLane(() -> false, heartbeats);
            return sender.state(neighbour).equals("COMPLETED")
                    && sender.state(poison).equals("FAILED");
        });
        assertThat(jdbc.sql("select failure_code || ': ' || failure_reason from batch where id = :id")
                        .param("id", poison)
                        .query(String.class)
                        .single())
                .isEqualTo("SERVICE_STOPPED: the service stopped 2 times while it worked on this file");
    }

    /** A worker that reads a file gets as far as the table it empties first. */
    private static void holdUpReading(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table reject in access exclusive mode");
        }
    }

    private void killOnceBegun(UUID batch, int attempt, int workers) throws IOException, InterruptedException {
        var process = start("doomed-" + attempt);
        try {
            Awaitility.await("attempt " + attempt)
                    .atMost(PATIENCE)
                    .during(Duration.ofSeconds(1))
                    .until(() -> {
                        assertThat(process.isAlive()).as("the service runs").isTrue();
                        return attempts(batch) == attempt && waiting() == workers;
                    });
        } finally {
            process.destroyForcibly().waitFor();
            ChildGuard.ofThisJvm().release(process.pid());
            forgetTheDead();
        }
    }

    /** A server process that waits for a lock does not notice that its client is gone. */
    private void forgetTheDead() {
        var _ = jdbc.sql("select pg_terminate_backend(pid) from pg_stat_activity where " + WAITING)
                .query(Boolean.class)
                .list();
    }

    private int attempts(UUID batch) {
        return count("select attempts from batch where id = '%s'".formatted(batch));
    }

    private int waiting() {
        return count("select count(*)::int from pg_stat_activity where " + WAITING);
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private Process start(String instance) throws IOException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classesOfTheService(),
                "dev.roadbook.ingestion.IngestionService",
                "--server.port=0",
                "--management.server.port=0",
                "--roadbook.instance=" + instance,
                "--roadbook.work.enabled=true"));
        SHARED.forEach(name -> command.add("--%s=%s".formatted(name, environment.getRequiredProperty(name))));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(new File("target", instance + ".log")))
                .start();
        ChildGuard.ofThisJvm().watch(process.pid());
        return process;
    }

    private static String classesOfTheService() {
        var tests = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(tests.split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
