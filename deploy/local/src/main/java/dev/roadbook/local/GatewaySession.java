package dev.roadbook.local;

import dev.roadbook.local.stack.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody signed in at the gateway. */
public final class GatewaySession {

    private final URI gateway;
    private final CookieManager cookies = new CookieManager();
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private GatewaySession(URI gateway) {
        this.gateway = gateway;
    }

    public static GatewaySession signIn(URI gateway, String username, String password) {
        var session = new GatewaySession(gateway);
        var _ = session.send(session.request("/auth/me").build()); // hands out the token that a post must carry
        var body = session.json.writeValueAsString(Map.of("username", username, "password", password));
        var response = session.send(session.request("/auth/login")
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", session.token())
                .POST(BodyPublishers.ofString(body))
                .build());
        if (response.statusCode() != 200) {
            throw new StackFailure(
                    "%s could not sign in: %d %s".formatted(username, response.statusCode(), response.body()));
        }
        return session;
    }

    public JsonNode get(String path) {
        var response = send(request(path).header("Accept", "application/json").build());
        if (response.statusCode() != 200) {
            throw new StackFailure("%s answered %d: %s".formatted(path, response.statusCode(), response.body()));
        }
        return json.readTree(response.body());
    }

    /** Asks for something to be done; a conflict means that it is being done already. */
    public void post(String path) {
        var response = send(request(path)
                .header("X-XSRF-TOKEN", token())
                .header("Origin", origin())
                .POST(BodyPublishers.noBody())
                .build());
        if (response.statusCode() / 100 != 2 && response.statusCode() != 409) {
            throw new StackFailure("%s answered %d: %s".formatted(path, response.statusCode(), response.body()));
        }
    }

    private String origin() {
        return "%s://%s".formatted(gateway.getScheme(), gateway.getAuthority());
    }

    /** Hands a file in as a person would, in a form. */
    public JsonNode upload(String path, Path file) {
        var boundary = "roadbook-" + file.getFileName();
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(boundary, file.getFileName());
        HttpRequest request;
        try {
            var body = BodyPublishers.concat(
                    BodyPublishers.ofString(head),
                    BodyPublishers.ofFile(file),
                    BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
            request = request(path)
                    .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                    .header("X-XSRF-TOKEN", token())
                    .header("Origin", origin())
                    .POST(body)
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var response = send(request);
        if (response.statusCode() / 100 != 2) {
            throw new StackFailure("%s was refused: %d %s".formatted(file, response.statusCode(), response.body()));
        }
        return json.readTree(response.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new StackFailure("The gateway does not answer: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }
}
