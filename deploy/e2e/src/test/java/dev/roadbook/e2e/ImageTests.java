package dev.roadbook.e2e;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.local.stack.Service;
import dev.roadbook.testkit.server.Ports;
import dev.roadbook.testkit.server.PostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The images, by the Dockerfile's own commands, without a container engine. */
@Execution(ExecutionMode.CONCURRENT)
class ImageTests {

    private static final String LIBRARIES = "BOOT-INF/lib/";

    @ParameterizedTest
    @EnumSource
    void holdsEverythingOfTheJar(Service service) throws IOException {
        try (var image = new Image(service)) {
            assertThat(image.extract()).isZero();
            image.assemble();

            assertThat(names(image.app().resolve("lib"))).isEqualTo(libraries(service));
            assertThat(classPath(image.app().resolve("app.jar")))
                    .hasSameSizeAs(libraries(service))
                    .allSatisfy(entry -> assertThat(image.app().resolve(entry)).exists());
        }
    }

    @ParameterizedTest
    @MethodSource("listed")
    void saysWhatItIsMadeOf(Service service) throws IOException {
        var unpacker = "spring-boot-jarmode-tools-"; // put there by packaging, later than the list is made
        var libraries = libraries(service);
        libraries.removeIf(library -> library.startsWith(unpacker));

        assertThat(billOfMaterials(service)).containsAll(libraries);
    }

    /** Making a list takes as long as packaging all services: the short form makes the gateway's. */
    static List<Service> listed() {
        return TestForm.isFull() ? List.of(Service.values()) : List.of(Service.GATEWAY);
    }

    @Test
    void isBuiltWithTheListOfWhatItIsMadeOf() {
        assertThat(Dockerfile.committed().only("build", "RUN").rest()).contains("-Dcyclonedx.skip=false");
    }

    /** The files of the components that a service lists in itself. */
    private static Set<String> billOfMaterials(Service service) throws IOException {
        try (var jar = new JarFile(Image.jar(service).toFile());
                var bill = jar.getInputStream(jar.getEntry("META-INF/sbom/application.cdx.json"))) {
            return JsonMapper.shared()
                    .readTree(bill)
                    .path("components")
                    .valueStream()
                    .map(component -> "%s-%s.jar"
                            .formatted(
                                    component.path("name").asString(),
                                    component.path("version").asString()))
                    .collect(toSet());
        }
    }

    /** It has no events of its own; the form of everybody's is all it shows. */
    @Test
    void bringsTheGatewayNothingOfKafka() throws IOException {
        assertThat(libraries(Service.GATEWAY))
                .anyMatch(library -> library.startsWith("avro-"))
                .noneMatch(library -> library.matches(".*(kafka|apicurio|kiota|vertx|scheduler|lz4|snappy|zstd).*"));
    }

    @Test
    void isNotBuiltFromAnApplicationThatIsNotUnpacked() throws IOException {
        var command = Dockerfile.committed().only("layers", "RUN").rest();
        try (var image = new Image(Service.OUTREACH)) {
            assertThat(image.extract(command.replace("--layers", "--layers --launcher=false")))
                    .isNotZero();
            assertThat(Files.readString(image.log())).contains("Unknown option");
        }
    }

    @Test
    void isNotBuiltWithoutAStartUpCache() throws IOException {
        try (var image = new Image(Service.OUTREACH)) {
            image.extract();
            image.assemble();
            Files.delete(image.app().resolve("app.jar"));

            assertThat(train(image)).isNotZero();
            assertThat(Files.readString(image.log()))
                    .contains("Unable to access jarfile")
                    .contains("No start-up cache was made: the service does not start.");
        }
    }

    @Test
    void doesNotStartWithTheSecretsOfAnExample() throws IOException {
        try (var image = new Image(Service.OUTREACH)) {
            image.extract();
            image.assemble();

            var process = image.start(Map.of("DATABASE_PASSWORD", "change-me-services"));

            assertThat(process.onExit().join().exitValue()).isEqualTo(1);
            assertThat(Files.readString(image.log())).contains("DATABASE_PASSWORD still has the value of an example");
        }
    }

    /** The gateway needs no Kafka for it, nor the libraries it comes without. */
    @Test
    void startsWithItsStartUpCacheAsNobodyWhereNothingCanBeWritten() throws IOException {
        try (var server = PostgresServer.temporary(Ports.free());
                var image = new Image(Service.GATEWAY)) {
            image.extract();
            image.assemble();
            assertThat(train(image, server)).isZero();
            assertThat(image.fit()).isZero();
            server.createDatabase("gateway");
            var environment = environment(server.jdbcUrl("gateway"));

            var process = image.start(environment);
            try {
                Awaitility.await()
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> !process.isAlive() || image.isHealthy(environment));

                assertThat(process.isAlive()).isTrue();
                assertThat(process.info().user()).isNotEqualTo(Optional.of("root"));
            } finally {
                process.destroy();
                process.onExit().join();
            }
        }
    }

    private static Map<String, String> environment(String database) {
        return Map.of(
                "SERVER_PORT", Integer.toString(Ports.free()),
                "ROADBOOK_SECOND_FACTOR_KEY", Base64.getEncoder().encodeToString(new byte[32]),
                "MANAGEMENT_SERVER_PORT", Integer.toString(Ports.free()),
                "DATABASE_URL", database,
                "DATABASE_USER", "gateway",
                "DATABASE_PASSWORD", "",
                "ROADBOOK_METRICS_PASSWORD", "read-by-nobody",
                "ROADBOOK_ADMIN_USERNAME", "admin",
                "ROADBOOK_ADMIN_PASSWORD", "nobody-signs-in-here");
    }

    /** Trains beside the PostgreSQL the tests bring along. */
    private static int train(Image image) throws IOException {
        try (var server = PostgresServer.temporary(Ports.free())) {
            return train(image, server);
        }
    }

    private static int train(Image image, PostgresServer server) throws IOException {
        var program = ProcessHandle.of(server.pid())
                .flatMap(process -> process.info().command())
                .orElseThrow();
        return image.train(Path.of(program).resolveSibling(""), Ports.free());
    }

    private static Set<String> libraries(Service service) throws IOException {
        try (var jar = new JarFile(Image.jar(service).toFile())) {
            return jar.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(LIBRARIES) && name.endsWith(".jar"))
                    .map(name -> name.substring(LIBRARIES.length()))
                    .collect(toSet());
        }
    }

    private static List<String> classPath(Path thinJar) throws IOException {
        try (var jar = new JarFile(thinJar.toFile())) {
            var entries = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            return List.of(entries.split(" ", -1));
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(toSet());
        }
    }
}
