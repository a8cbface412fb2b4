package dev.roadbook.gateway.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

/** What a browser shows instead of the application while it is away: it asks again by itself. */
final class WaitingPage {

    static final MediaType TYPE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String HTML = read();

    private WaitingPage() {}

    /** A person is on the way to a page, and a later try may reach it. */
    static boolean suits(HttpServletRequest request, Refusal refusal) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return refusal.retryAfterSeconds().isPresent()
                && HttpMethod.GET.matches(request.getMethod())
                && request.getRequestURI().startsWith("/dashboard")
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    static String of(Refusal refusal) {
        return HTML.replace(
                "{{seconds}}", refusal.retryAfterSeconds().orElseThrow().toString());
    }

    private static String read() {
        try (var page = Objects.requireNonNull(WaitingPage.class.getResourceAsStream("waiting-page.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
