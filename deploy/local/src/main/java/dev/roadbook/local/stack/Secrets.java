package dev.roadbook.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * Secrets of one stack, made up at its first start.
 *
 * @param webhook what SAP signs with
 * @param metricsPassword what reads the meters
 * @param adminPassword of the first administrator, where the demo users are not allowed
 * @param secondFactorKey what the gateway encrypts second factors with
 */
public record Secrets(String webhook, String metricsPassword, String adminPassword, String secondFactorKey) {

    private static final String FILE = "secrets.properties";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Reads the secrets of a state folder, and makes up those it does not have yet. */
    public static Secrets in(Path state) {
        var file = state.resolve(FILE);
        try {
            var kept = Files.exists(file) ? read(file) : new Properties();
            var known = kept.size();
            var secrets = new Secrets(
                    of(kept, "webhook", () -> "whsec_" + base64(32)),
                    of(kept, "metrics-password", () -> hex(16)),
                    of(kept, "admin-password", () -> hex(8)),
                    of(kept, "second-factor-key", () -> base64(32)));
            if (kept.size() > known) {
                Private.folder(state);
                store(kept, file);
            }
            return secrets;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String of(Properties kept, String key, Supplier<String> madeUp) {
        return kept.computeIfAbsent(key, _ -> madeUp.get()).toString();
    }

    private static String base64(int length) {
        return Base64.getEncoder().encodeToString(random(length));
    }

    private static String hex(int length) {
        return HexFormat.of().formatHex(random(length));
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void store(Properties secrets, Path file) throws IOException {
        Private.file(file);
        try (var writer = Files.newBufferedWriter(file)) {
            secrets.store(writer, "Made up by ./roadbook up; never commit this file");
        }
    }
}
