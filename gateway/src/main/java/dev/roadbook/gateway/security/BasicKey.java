package dev.roadbook.gateway.security;

import dev.roadbook.gateway.apikey.ApiKeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * An API key as the password of Basic authentication, under any name: spreadsheets know no other way. For reading alone,
 * since a browser that has once learned such a password adds it to whatever it is made to send.
 */
final class BasicKey {

    private static final Logger log = LoggerFactory.getLogger(BasicKey.class);
    private static final String BASIC = "Basic ";

    private BasicKey() {}

    static Optional<String> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(value ->
                        !PublicPaths.changes(request) && value.regionMatches(true, 0, BASIC, 0, BASIC.length()))
                .flatMap(value -> password(value.substring(BASIC.length()).strip()))
                .filter(ApiKeys::looksLikeKey);
    }

    private static Optional<String> password(String credentials) {
        try {
            var pair = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
            return Optional.of(pair.substring(pair.indexOf(':') + 1));
        } catch (IllegalArgumentException e) {
            log.debug("credentials are no Base64", e);
            return Optional.empty();
        }
    }

    /** Programs often offer a password only when asked; a browser would open a window of its own over the page. */
    static void askFor(HttpServletRequest request, HttpServletResponse response) {
        if (!PublicPaths.changes(request) && PublicPaths.isApi(request) && !isBrowser(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Roadbook: an API key as password\"");
        }
    }

    private static boolean isBrowser(HttpServletRequest request) {
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        return request.getHeader("Sec-Fetch-Mode") != null
                || request.getHeader(HttpHeaders.ORIGIN) != null
                || request.getHeader(HttpHeaders.COOKIE) != null
                || (accept != null && accept.contains("text/html"));
    }
}
