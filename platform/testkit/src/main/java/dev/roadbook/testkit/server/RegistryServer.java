package dev.roadbook.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Apicurio Registry as a child process on the loopback interface. */
public final class RegistryServer implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final Process process;
    private final int port;

    private RegistryServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts a registry that forgets everything when it stops. */
    public static RegistryServer inMemory(int port, Path log) {
        return start(port, log, Map.of("APICURIO_STORAGE_SQL_KIND", "h2"));
    }

    /** Starts a registry that keeps its schemas in a PostgreSQL database. */
    public static RegistryServer onPostgres(int port, Path log, String jdbcUrl, String user, String password) {
        return start(
                port,
                log,
                Map.of(
                        "APICURIO_STORAGE_SQL_KIND", "postgresql",
                        "APICURIO_DATASOURCE_URL", jdbcUrl,
                        "APICURIO_DATASOURCE_USERNAME", user,
                        "APICURIO_DATASOURCE_PASSWORD", password,
                        "APICURIO_DATASOURCE_JDBC_INITIAL_SIZE", "1",
                        "APICURIO_DATASOURCE_JDBC_MIN_SIZE", "1",
                        "APICURIO_DATASOURCE_JDBC_MAX_SIZE", "10"));
    }

    /** The address of the core API, version 3. */
    public String url() {
        return "http://localhost:" + port + "/apis/registry/v3";
    }

    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        ChildGuard.ofThisJvm().release(process.pid());
    }

    private static RegistryServer start(int port, Path log, Map<String, String> storage) {
        var home = RegistryArchive.locate().unpacked();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                        java,
                        "-Xmx256m",
                        "-Xss512k",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-jar",
                        home.resolve("quarkus-run.jar").toString()))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        var environment = new HashMap<>(storage);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(Ports.free()));
        environment.put("QUARKUS_LOG_LEVEL", "WARN");
        environment.put("APICURIO_STORAGE_KIND", "sql");
        environment.put("APICURIO_REST_DELETION_ARTIFACT_ENABLED", "true");
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            ChildGuard.ofThisJvm().watch(process.pid());
            var server = new RegistryServer(process, port);
            server.awaitReady(log);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Path log) throws IOException {
        var deadline = Instant.now().plus(START_TIMEOUT);
        try (var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            while (Instant.now().isBefore(deadline)) {
                if (!process.isAlive()) {
                    throw new ServerFailure("The registry ended at once:\n" + Files.readString(log));
                }
                if (answers(client)) {
                    return;
                }
                Thread.sleep(100);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        throw new ServerFailure("The registry did not answer within %s, see %s".formatted(START_TIMEOUT, log));
    }

    private boolean answers(HttpClient client) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(url() + "/system/info"))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
