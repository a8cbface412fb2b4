package dev.roadbook.e2e;

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
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Someone who uses the API as the page does: with a cookie and a CSRF token. */
final class Visitor {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI gateway;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Visitor(URI gateway) {
        this.gateway = gateway;
    }

    Visitor signIn(String username, String password) {
        get("/auth/me", "application/json");
        var answer = post("/auth/login", JSON.writeValueAsString(Map.of("username", username, "password", password)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("could not sign in: " + answer.statusCode() + " " + answer.body());
        }
        get("/auth/me", "application/json");
        return this;
    }

    JsonNode json(String path) {
        var answer = get(path, "application/json");
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> get(String path, String accept) {
        return send(HttpRequest.newBuilder(gateway.resolve(path)).header("Accept", accept));
    }

    HttpResponse<String> post(String path, String body) {
        return send("POST", path, "*/*", body);
    }

    HttpResponse<String> send(String method, String path, String accept, String body) {
        return send(HttpRequest.newBuilder(gateway.resolve(path))
                .header("Accept", accept)
                .header("Content-Type", "application/json")
                .header("Origin", gateway.toString())
                .header("X-XSRF-TOKEN", csrfToken())
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** Lines of a live stream, as they come; closing it ends the connection. */
    Stream<String> stream(String path) {
        var request = HttpRequest.newBuilder(gateway.resolve(path)).header("Accept", "text/event-stream");
        try {
            return http.send(request.build(), BodyHandlers.ofLines()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private String csrfToken() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static IllegalStateException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(cause);
    }
}
