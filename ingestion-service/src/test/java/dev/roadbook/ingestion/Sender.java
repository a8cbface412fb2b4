package dev.roadbook.ingestion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.Awaitility;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A sender of sales files, well behaved or not. */
@TestComponent
@Lazy
public class Sender {

    public static final String HEADER =
            "CardCode,NAME,ADDRESS,CITY,STATE,ZIPCODE,REGION,ShipTo,EMAIL,ITEM,ITEMDESC,FAMILY,GRAPE,COLOUR,SUGAR,"
                    + "POSTINGDATE,QUANTITY,AMOUNT,CURRENCY,SlpCode,SlpName,SLPEMAIL,CHAIN,Distributor,DOCNUM,LINENUM\n";

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Environment environment;
    private final Clock clock;
    private final JdbcClient jdbc;

    Sender(Environment environment, Clock clock, JdbcClient jdbc) {
        this.environment = environment;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** What the service answered. */
    public record Answer(int status, JsonNode body, HttpResponse<String> response) {

        public String code() {
            return body.path("code").asString();
        }

        public UUID batchId() {
            return UUID.fromString(body.required("batch_id").asString());
        }
    }

    public URI uri(String path) {
        return URI.create("http://localhost:" + port() + path);
    }

    public int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }

    public long now() {
        return clock.instant().getEpochSecond();
    }

    /** A correctly signed delivery, for tests that want to spoil it. */
    public HttpRequest.Builder signed(String id, byte[] body) {
        return signed(id, now(), body, IngestionTest.SECRET);
    }

    public HttpRequest.Builder signed(String id, long timestamp, byte[] body, String secret) {
        return HttpRequest.newBuilder(uri("/webhook/sales"))
                .header("Content-Type", "text/csv")
                .header("webhook-id", id)
                .header("webhook-timestamp", Long.toString(timestamp))
                .header("webhook-signature", "v1," + signature(id + "." + timestamp + ".", body, secret))
                .POST(BodyPublishers.ofByteArray(body));
    }

    public Answer send(HttpRequest.Builder request) {
        return send(request.build());
    }

    public Answer send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofString());
            var body = response.body().isEmpty() ? "{}" : response.body();
            var isJson = body.startsWith("{");
            return new Answer(response.statusCode(), json.readTree(isJson ? body : "{}"), response);
        } catch (IOException e) {
            throw new IllegalStateException("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Delivers lines of the sap profile, for others to work. */
    public UUID leave(String source, String lines) {
        return leave(source, (HEADER + lines).getBytes(UTF_8));
    }

    /** Delivers a file, for others to work. */
    public UUID leave(String source, byte[] file) {
        var answer = send(signed(UUID.randomUUID().toString(), file).uri(uri("/webhook/sales/" + source)));
        if (answer.status() != 202) {
            throw new IllegalStateException("refused: " + answer);
        }
        return answer.batchId();
    }

    /** Delivers lines of the sap profile and waits until their batch has come to rest. */
    public UUID deliver(String lines) {
        var answer = send(signed(UUID.randomUUID().toString(), (HEADER + lines).getBytes(UTF_8)));
        if (answer.status() != 202) {
            throw new IllegalStateException("refused: " + answer);
        }
        awaitRest(answer.batchId());
        return answer.batchId();
    }

    /** Waits until nothing more happens to a batch without a person, and says how it ended. */
    public String awaitRest(UUID batchId) {
        return Awaitility.await("batch " + batchId)
                .dontCatchUncaughtExceptions()
                .pollInterval(Duration.ofMillis(50))
                .ignoreExceptionsInstanceOf(DataAccessException.class)
                .until(
                        () -> state(batchId),
                        state -> Set.of("COMPLETED", "QUARANTINED", "FAILED", "UNDONE")
                                .contains(state));
    }

    /** Waits until a batch that a person wants undone is. */
    public void awaitUndone(UUID batchId) {
        Awaitility.await("batch " + batchId + " undone").until(() -> state(batchId), "UNDONE"::equals);
    }

    public String state(UUID batchId) {
        return jdbc.sql("select state from batch where id = :id")
                .param("id", batchId)
                .query(String.class)
                .single();
    }

    public long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    public static String signature(String prefix, byte[] body, String secret) {
        return Base64.getEncoder().encodeToString(hmac(prefix, body, secret));
    }

    public static byte[] hmac(String prefix, byte[] body, String secret) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
            mac.update(prefix.getBytes(UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
