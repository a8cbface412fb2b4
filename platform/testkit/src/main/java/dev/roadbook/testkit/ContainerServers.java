package dev.roadbook.testkit;

import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** The servers as containers; Testcontainers removes them when this JVM ends. */
final class ContainerServers {

    private static final DockerImageName POSTGRES = DockerImageName.parse("postgres:18.6-alpine");
    private static final DockerImageName KAFKA = DockerImageName.parse("apache/kafka:4.2.2");
    private static final DockerImageName REGISTRY = DockerImageName.parse("apicurio/apicurio-registry:3.3.3");
    private static final int REGISTRY_PORT = 8080;

    private ContainerServers() {}

    static TestServers create() {
        return new TestServers(
                false,
                ContainerServers::postgres,
                ContainerServers::kafka,
                ContainerServers::registry,
                EmbeddedServers::mail);
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    private static TestDatabase postgres() {
        var container = new PostgreSQLContainer(POSTGRES);
        container.withCommand("postgres", "-c", "fsync=off", "-c", "max_connections=600");
        container.start();
        return new TestDatabase(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    private static String kafka() {
        var container = new KafkaContainer(KAFKA);
        container.withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        container.withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0");
        container.start();
        return container.getBootstrapServers();
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    private static String registry() {
        var container = new GenericContainer<>(REGISTRY);
        container.withEnv("APICURIO_STORAGE_KIND", "sql");
        container.withEnv("APICURIO_STORAGE_SQL_KIND", "h2");
        container.withExposedPorts(REGISTRY_PORT);
        container.waitingFor(Wait.forHttp("/apis/registry/v3/system/info")
                .forPort(REGISTRY_PORT)
                .withStartupTimeout(Duration.ofMinutes(2)));
        container.start();
        return "http://%s:%d/apis/registry/v3".formatted(container.getHost(), container.getMappedPort(REGISTRY_PORT));
    }
}
