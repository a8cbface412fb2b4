package dev.roadbook.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Delivers sales files to the signed webhook, by the Standard Webhooks specification. */
public final class SignedDelivery {

    private static final String SECRET_PREFIX = "whsec_";
    private static final Duration TIMEOUT = Duration.ofMinutes(5);

    private final URI webhook;
    private final SecretKeySpec key;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    /** Delivers to a gateway such as {@code http://localhost:8080} with a secret such as {@code whsec_MfKQ…}. */
    public SignedDelivery(URI gateway, String secret, Clock clock) {
        if (!secret.startsWith(SECRET_PREFIX)) {
            throw new IllegalArgumentException("a webhook secret starts with " + SECRET_PREFIX);
        }
        this.webhook = gateway.resolve("/webhook/sales");
        this.key =
                new SecretKeySpec(Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())), "HmacSHA256");
        this.clock = clock;
    }

    /** An id for a file that is sent once, by its name; ids have no full stop, which separates what is signed. */
    public static String idOf(String sender, Path file) {
        return "%s-%s".formatted(sender, file.getFileName()).replace('.', '-');
    }

    /** Sends a file under an id of the sender's choice; the same id and file may be sent again. */
    public Receipt send(String id, Path file) throws IOException, InterruptedException {
        return send(request(id, clock.instant().getEpochSecond(), file));
    }

    /** The signed request, for senders that want to do something unusual with it. */
    public HttpRequest request(String id, long timestamp, Path file) throws IOException {
        return HttpRequest.newBuilder(webhook)
                .timeout(TIMEOUT)
                .header("Content-Type", "text/csv")
                .header("X-Source", "sap")
                .header("X-Filename", file.getFileName().toString())
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", "v1," + Base64.getEncoder().encodeToString(sign(id, timestamp, file)))
                .POST(BodyPublishers.ofFile(file))
                .build();
    }

    public Receipt send(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, BodyHandlers.ofString());
        return new Receipt(response.statusCode(), response.body());
    }

    private byte[] sign(String id, long timestamp, Path file) throws IOException {
        try (var body = Files.newInputStream(file)) {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            var buffer = new byte[64 * 1024];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                mac.update(buffer, 0, read);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every JDK", e);
        }
    }
}
