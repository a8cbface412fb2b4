package dev.roadbook.testkit;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.testcontainers.DockerClientFactory;

/**
 * The servers tests run against, each started at first need and kept for the life of the JVM.
 *
 * <p>They are, in this order: those running already, described by the file that the environment variable
 * {@value #SHARED} names; containers, where Docker answers; the same servers embedded.
 */
public final class TestServers {

    /** Names a properties file that describes running servers. */
    public static final String SHARED = "ROADBOOK_TEST_SERVERS";

    private final boolean shared;
    private final Lazy<TestDatabase> postgres;
    private final Lazy<String> kafka;
    private final Lazy<String> registry;
    private final Lazy<TestMail> mail;

    TestServers(
            boolean shared,
            Supplier<TestDatabase> postgres,
            Supplier<String> kafka,
            Supplier<String> registry,
            Supplier<TestMail> mail) {
        this.shared = shared;
        this.postgres = new Lazy<>(postgres);
        this.kafka = new Lazy<>(kafka);
        this.registry = new Lazy<>(registry);
        this.mail = new Lazy<>(mail);
    }

    public static TestServers ofThisJvm() {
        return Holder.SERVERS;
    }

    /** Starts what is needed, side by side, without waiting for it. */
    public void start(boolean withPostgres, boolean withKafka, boolean withMail) {
        if (withPostgres) {
            postgres.start();
        }
        if (withKafka) {
            kafka.start();
            registry.start();
        }
        if (withMail) {
            mail.start();
        }
    }

    /** The maintenance database, as superuser. */
    public TestDatabase postgres() {
        return postgres.get();
    }

    /** The bootstrap servers of Kafka. */
    public String kafka() {
        return kafka.get();
    }

    /** The address of the registry's core API. */
    public String registry() {
        return registry.get();
    }

    public TestMail mail() {
        return mail.get();
    }

    /** Runs an action at the end of this JVM if the servers outlive it. */
    void whenShared(Runnable cleanUp) {
        if (shared) {
            SpringApplication.getShutdownHandlers().add(cleanUp);
        }
    }

    private static TestServers choose() {
        var file = System.getenv(SHARED);
        if (file != null) {
            return SharedServers.describedBy(Path.of(file));
        }
        return DockerClientFactory.instance().isDockerAvailable()
                ? ContainerServers.create()
                : EmbeddedServers.create();
    }

    private static final class Holder {
        private static final TestServers SERVERS = choose();
    }
}
