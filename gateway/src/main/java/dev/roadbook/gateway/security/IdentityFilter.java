package dev.roadbook.gateway.security;

import dev.roadbook.gateway.apikey.ApiKeys;
import dev.roadbook.gateway.identity.Identity;
import dev.roadbook.gateway.identity.IdentityToken;
import dev.roadbook.gateway.problem.Refusal;
import dev.roadbook.gateway.problem.Refusals;
import dev.roadbook.gateway.signin.Sessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is asking: a key if one is shown, else the session. */
final class IdentityFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;
    private final Sessions sessions;
    private final Refusals refusals;

    IdentityFilter(ApiKeys keys, Sessions sessions, Refusals refusals) {
        this.keys = keys;
        this.sessions = sessions;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (PublicPaths.isOpen(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<String> key = key(request);
        Optional<Identity> identity = key.map(keys::identity).orElseGet(sessionOf(request));
        if (key.isPresent() && identity.isEmpty()) {
            BasicKey.askFor(request, response);
            refusals.write(
                    request,
                    response,
                    Refusal.of(HttpStatus.UNAUTHORIZED, "key_refused", "This API key is unknown, expired or revoked."));
            return;
        }
        identity.ifPresent(found -> {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(new IdentityToken(found));
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    private Supplier<Optional<Identity>> sessionOf(HttpServletRequest request) {
        return () -> sessions.identity(request);
    }

    private static Optional<String> key(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("X-Api-Key"))
                .or(() -> Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                        .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                        .map(value -> value.substring(BEARER.length()).strip())
                        .filter(ApiKeys::looksLikeKey))
                .or(() -> BasicKey.of(request));
    }
}
