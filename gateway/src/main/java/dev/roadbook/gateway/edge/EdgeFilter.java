package dev.roadbook.gateway.edge;

import dev.roadbook.gateway.problem.Problems;
import dev.roadbook.gateway.problem.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** The first filter of all. */
final class EdgeFilter extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final ClientAddress addresses;
    private final EdgeProperties properties;
    private final Problems problems;

    EdgeFilter(EdgeProperties properties, Problems problems) {
        this.addresses = new ClientAddress(properties.trustedProxies());
        this.properties = properties;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var inbound = new EdgeRequest(request, addresses, properties);
        try {
            if (METHODS.contains(request.getMethod())) {
                chain.doFilter(inbound, response);
            } else {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
                throw Refusal.of(HttpStatus.METHOD_NOT_ALLOWED, "method_not_allowed", "This method is not known here.");
            }
        } catch (Refusal refusal) {
            problems.write(inbound, response, refusal);
        }
    }
}
