package dev.roadbook.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/** Servers of another JVM, described by a properties file. */
final class SharedServers {

    private SharedServers() {}

    static TestServers describedBy(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the servers that " + TestServers.SHARED + " names", e);
        }
        return new TestServers(
                true,
                () -> new TestDatabase(
                        required(properties, "postgres.url"),
                        required(properties, "postgres.user"),
                        required(properties, "postgres.password")),
                () -> required(properties, "kafka.bootstrap-servers"),
                () -> required(properties, "registry.url"),
                () -> new TestMail(
                        required(properties, "smtp.host"),
                        Integer.parseInt(required(properties, "smtp.port")),
                        required(properties, "mail.url")));
    }

    /** Describes the servers of this JVM; the file appears whole or not at all. */
    static void describe(TestServers servers, Path file) throws IOException {
        var properties = new Properties();
        properties.setProperty("postgres.url", servers.postgres().url());
        properties.setProperty("postgres.user", servers.postgres().user());
        properties.setProperty("postgres.password", servers.postgres().password());
        properties.setProperty("kafka.bootstrap-servers", servers.kafka());
        properties.setProperty("registry.url", servers.registry());
        properties.setProperty("smtp.host", servers.mail().host());
        properties.setProperty("smtp.port", Integer.toString(servers.mail().smtpPort()));
        properties.setProperty("mail.url", servers.mail().url());
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        try (var writer = Files.newBufferedWriter(partial)) {
            properties.store(writer, null);
        }
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String required(Properties properties, String key) {
        var value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("%s names a file without %s".formatted(TestServers.SHARED, key));
        }
        return value;
    }
}
