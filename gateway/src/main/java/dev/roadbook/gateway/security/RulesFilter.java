package dev.roadbook.gateway.security;

import dev.roadbook.gateway.edge.Source;
import dev.roadbook.gateway.identity.Identity;
import dev.roadbook.gateway.identity.IdentityToken;
import dev.roadbook.gateway.limit.RequestLimits;
import dev.roadbook.gateway.problem.Refusal;
import dev.roadbook.gateway.problem.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Once it is known who asks: how often, from which page, and whether to change anything. */
final class RulesFilter extends OncePerRequestFilter {

    private final RequestLimits limits;
    private final OriginCheck origins;
    private final Refusals refusals;

    RulesFilter(RequestLimits limits, OriginCheck origins, Refusals refusals) {
        this.limits = limits;
        this.origins = origins;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var identity = IdentityToken.current();
            limits.take(identity, Source.of(request));
            if (PublicPaths.forgeable(request)) {
                origins.check(request, PublicPaths.hasSessionCookie(request));
            }
            checkMayChange(request, identity);
        } catch (Refusal refusal) {
            refusals.write(request, response, refusal);
            return;
        }
        chain.doFilter(request, response);
    }

    private static void checkMayChange(HttpServletRequest request, Optional<Identity> identity) {
        if (PublicPaths.changes(request)
                && !PublicPaths.concernsOneself(request)
                && identity.filter(found -> !found.mayChange()).isPresent()) {
            throw Refusal.of(HttpStatus.FORBIDDEN, "read_only", "This account or key may only read.");
        }
    }
}
