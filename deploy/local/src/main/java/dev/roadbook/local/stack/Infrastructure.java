package dev.roadbook.local.stack;

import dev.roadbook.testkit.server.KafkaServer;
import dev.roadbook.testkit.server.MailServer;
import dev.roadbook.testkit.server.PostgresServer;
import dev.roadbook.testkit.server.RegistryServer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The servers below the services; each can be taken away and given back while the services run. */
public final class Infrastructure {

    private static final String REGISTRY_DATABASE = "registry";

    private final Server<PostgresServer> postgres;
    private final Server<KafkaServer> kafka;
    private final Server<RegistryServer> registry;
    private final Server<MailServer> mail;

    Infrastructure(StackSettings settings) {
        var ports = settings.ports();
        postgres =
                new Server<>("PostgreSQL", () -> PostgresServer.durable(settings.data("postgres"), ports.postgres()));
        kafka = new Server<>("Kafka", () -> KafkaServer.start(settings.data("kafka"), ports.kafka()));
        registry = new Server<>(
                "Schema registry",
                () -> RegistryServer.onPostgres(
                        ports.registry(),
                        settings.logs().resolve("registry.log"),
                        postgres.get().jdbcUrl(REGISTRY_DATABASE),
                        REGISTRY_DATABASE,
                        ""));
        mail = new Server<>("Mail catcher", () -> MailServer.start(ports.smtp(), ports.mailPage()));
    }

    public Server<PostgresServer> postgres() {
        return postgres;
    }

    public Server<KafkaServer> kafka() {
        return kafka;
    }

    public Server<RegistryServer> registry() {
        return registry;
    }

    public Server<MailServer> mail() {
        return mail;
    }

    /** Starts all of them side by side; the registry waits for the database it keeps its schemas in. */
    void start(Progress progress) {
        var withoutDatabase = CompletableFuture.runAsync(() -> {
            mail.start(progress);
            kafka.start(progress);
        });
        var withDatabase = CompletableFuture.runAsync(() -> {
            postgres.start(progress);
            createDatabases();
            registry.start(progress);
        });
        try {
            CompletableFuture.allOf(withoutDatabase, withDatabase).join();
        } catch (CompletionException e) {
            throw new StackFailure("A server did not start: " + e.getMessage(), e);
        }
    }

    /** Stops what runs, the last started first. */
    void stop() {
        registry.stop();
        kafka.stop();
        postgres.stop();
        mail.stop();
    }

    private void createDatabases() {
        postgres.get().createDatabase(REGISTRY_DATABASE);
        for (var service : Service.values()) {
            postgres.get().createDatabase(service.database());
        }
    }
}
