package dev.roadbook.testkit.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a {@link MailServer}, from this JVM or another. */
public final class MailClient {

    private final String url;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();

    public MailClient(String url) {
        this.url = url;
    }

    /** The mails, oldest first, whose recipient contains the text. */
    public List<CaughtMail> mailsTo(String text) {
        var list = json.readTree(new String(get(list(text)), StandardCharsets.UTF_8));
        return StreamSupport.stream(list.spliterator(), false).map(this::mail).toList();
    }

    /** How many mails were sent to recipients that contain the text. */
    public int countTo(String text) {
        return json.readTree(new String(get(list(text)), StandardCharsets.UTF_8))
                .size();
    }

    /** Forgets the mails whose recipient contains the text. */
    public void removeTo(String text) {
        send(HttpRequest.newBuilder(list(text)).DELETE().build());
    }

    private CaughtMail mail(JsonNode summary) {
        var id = summary.get("id").asLong();
        return new CaughtMail(
                id,
                summary.get("from").asString(),
                summary.get("to").asString(),
                summary.get("subject").asString(),
                Instant.parse(summary.get("received_at").asString()),
                new String(get(URI.create(url + "/api/mails/" + id + "/raw")), StandardCharsets.ISO_8859_1));
    }

    private URI list(String text) {
        return URI.create(url + "/api/mails?to=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private byte[] get(URI address) {
        return send(HttpRequest.newBuilder(address).build());
    }

    private byte[] send(HttpRequest request) {
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() >= 300) {
                throw new ServerFailure("The mail server answered %d to %s".formatted(response.statusCode(), request));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while reading mail", e);
        }
    }
}
