package dev.roadbook.testkit;

import dev.roadbook.testkit.server.KafkaServer;
import dev.roadbook.testkit.server.MailServer;
import dev.roadbook.testkit.server.Ports;
import dev.roadbook.testkit.server.PostgresServer;
import dev.roadbook.testkit.server.RegistryServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** The servers as processes and threads of this JVM, for machines without Docker. */
final class EmbeddedServers {

    private EmbeddedServers() {}

    static TestServers create() {
        return new TestServers(
                false,
                EmbeddedServers::postgres,
                EmbeddedServers::kafka,
                EmbeddedServers::registry,
                EmbeddedServers::mail);
    }

    static TestMail mail() {
        var server = MailServer.start(Ports.free(), Ports.free());
        stopAtEnd(server::close);
        return new TestMail("localhost", server.smtpPort(), server.url());
    }

    private static TestDatabase postgres() {
        var server = PostgresServer.temporary(Ports.free());
        stopAtEnd(server::close);
        return new TestDatabase(server.jdbcUrl("postgres"), PostgresServer.USER, "");
    }

    private static String kafka() {
        var folder = temporaryFolder("roadbook-kafka");
        var server = KafkaServer.start(folder, Ports.free());
        stopAtEnd(() -> {
            server.close();
            delete(folder);
        });
        return server.bootstrapServers();
    }

    private static String registry() {
        var folder = temporaryFolder("roadbook-registry");
        var server = RegistryServer.inMemory(Ports.free(), folder.resolve("registry.log"));
        stopAtEnd(() -> {
            server.close();
            delete(folder);
        });
        return server.url();
    }

    private static void stopAtEnd(Runnable stop) {
        SpringApplication.getShutdownHandlers().add(stop);
    }

    private static Path temporaryFolder(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
