package dev.roadbook.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running service over HTTP, as a person. */
@TestComponent
public class Browser {

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = JsonMapper.shared();
    private final Environment environment;
    private final Clock clock;

    Browser(Environment environment, Clock clock) {
        this.environment = environment;
        this.clock = clock;
    }

    public HttpResponse<String> get(@Nullable Person person, String path) {
        return get(person, path, "application/json");
    }

    public HttpResponse<String> get(@Nullable Person person, String path, String accept) {
        return send(request(person, path, LIFETIME).header("Accept", accept).build());
    }

    public HttpResponse<String> post(@Nullable Person person, String path, String body, String... headers) {
        var request = request(person, path, LIFETIME)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        return send(
                headers.length == 0 ? request.build() : request.headers(headers).build());
    }

    /** The answer's JSON, which must be there. */
    public JsonNode read(Person person, String path) {
        var response = get(person, path);
        if (response.statusCode() >= 300) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.body());
        }
        return json.readTree(response.body());
    }

    /** An answer that does not end by itself. */
    public HttpResponse<InputStream> open(Person person, String path, Duration tokenLifetime) {
        try {
            return client.send(
                    request(person, path, tokenLifetime)
                            .header("Accept", "text/event-stream")
                            .build(),
                    BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public HttpRequest.Builder request(@Nullable Person person, String path, Duration tokenLifetime) {
        var port = environment.getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofSeconds(30));
        if (person != null) {
            request.header("Authorization", "Bearer " + TestTokens.token(person, clock, tokenLifetime));
        }
        return request;
    }
}
