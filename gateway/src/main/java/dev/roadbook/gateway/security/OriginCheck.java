package dev.roadbook.gateway.security;

import dev.roadbook.gateway.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** A browser's changing request must come from our own pages. */
final class OriginCheck {

    private final List<String> allowed;

    OriginCheck(List<String> allowedOrigins) {
        this.allowed = allowedOrigins.stream()
                .flatMap(origin -> authority(origin).stream())
                .toList();
    }

    /** Refuses a foreign origin always, and a missing one where a session stands to be misused. */
    void check(HttpServletRequest request, boolean session) {
        var origin = Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN))
                .or(() -> Optional.ofNullable(request.getHeader(HttpHeaders.REFERER)));
        if (origin.isEmpty() && session) {
            throw refusal("A changing request with a session must say where it comes from in its Origin header; "
                    + "programs had better use an API key.");
        }
        if (origin.isPresent()
                && authority(origin.get()).filter(own -> isOwn(own, request)).isEmpty()) {
            throw refusal("This request comes from another site.");
        }
    }

    private boolean isOwn(String authority, HttpServletRequest request) {
        var host = request.getHeader(HttpHeaders.HOST);
        return allowed.contains(authority)
                || (host != null && authority.equals(withoutDefaultPort(host.toLowerCase(Locale.ROOT))));
    }

    private static Optional<String> authority(String origin) {
        try {
            var uri = URI.create(origin);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getAuthority() != null
                    ? Optional.of(withoutDefaultPort(uri.getAuthority().toLowerCase(Locale.ROOT)))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String withoutDefaultPort(String authority) {
        return authority.replaceFirst(":(80|443)$", "");
    }

    private static Refusal refusal(String detail) {
        return Refusal.of(HttpStatus.FORBIDDEN, "origin_refused", detail);
    }
}
