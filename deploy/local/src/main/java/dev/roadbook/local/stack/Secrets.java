package dev.roadbook.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Secrets of one stack, made up at its first start.
 *
 * @param webhook what SAP signs with
 * @param metricsPassword what reads the meters
 * @param adminPassword of the first administrator, where the demo users are not allowed
 */
public record Secrets(String webhook, String metricsPassword, String adminPassword) {

    private static final String FILE = "secrets.properties";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the secrets of a state folder, or makes them up. */
    public static Secrets in(Path state) {
        var file = state.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Private.folder(state);
                store(madeUp(), file);
            }
            return load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Secrets madeUp() {
        return new Secrets(
                "whsec_" + Base64.getEncoder().encodeToString(random(32)),
                HexFormat.of().formatHex(random(16)),
                HexFormat.of().formatHex(random(8)));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static void store(Secrets secrets, Path file) throws IOException {
        Private.file(file);
        var properties = new Properties();
        properties.setProperty("webhook", secrets.webhook());
        properties.setProperty("metrics-password", secrets.metricsPassword());
        properties.setProperty("admin-password", secrets.adminPassword());
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, "Made up by ./roadbook up; never commit this file");
        }
    }

    private static Secrets load(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return new Secrets(
                required(properties, "webhook"),
                required(properties, "metrics-password"),
                required(properties, "admin-password"));
    }

    private static String required(Properties properties, String key) {
        var value = properties.getProperty(key);
        if (value == null) {
            throw new IllegalStateException(FILE + " lacks " + key);
        }
        return value;
    }
}
