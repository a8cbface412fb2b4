package dev.roadbook.gateway.security;

import dev.roadbook.gateway.identity.Credential;
import dev.roadbook.gateway.identity.IdentityToken;
import dev.roadbook.gateway.signin.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** What the path and method of a request say about the proof it needs. */
final class PublicPaths {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Signed by their senders, carrying a token of their own, or public: a session means nothing there. */
    private static final List<String> OPEN =
            List.of("/webhook/", "/u/", "/a/", "/o/", "/c/", "/dashboard/", "/docs/", "/.well-known/");

    private PublicPaths() {}

    static boolean isOpen(HttpServletRequest request) {
        var path = path(request);
        return "/health".equals(path) || OPEN.stream().anyMatch(path::startsWith);
    }

    static boolean changes(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    static boolean signsInOrOut(HttpServletRequest request) {
        return path(request).startsWith("/auth/");
    }

    static boolean concernsOneself(HttpServletRequest request) {
        return signsInOrOut(request) || path(request).startsWith("/api/profile/");
    }

    static boolean hasSessionCookie(HttpServletRequest request) {
        return Sessions.isBroughtBy(request);
    }

    /** Whether a browser could be made to send this request for somebody else. */
    static boolean forgeable(HttpServletRequest request) {
        return changes(request)
                && !isOpen(request)
                && (hasSessionCookie(request) || signsInOrOut(request))
                && IdentityToken.current()
                        .filter(identity -> identity.credential() instanceof Credential.Key)
                        .isEmpty();
    }

    static boolean answersPrivately(HttpServletRequest request) {
        return isApi(request) || signsInOrOut(request);
    }

    static boolean isApi(HttpServletRequest request) {
        return path(request).startsWith("/api/");
    }

    private static String path(HttpServletRequest request) {
        return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    }
}
