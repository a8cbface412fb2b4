package dev.roadbook.gateway.edge;

import dev.roadbook.gateway.problem.Refusal;
import dev.roadbook.gateway.problem.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/** The first filter of all. */
final class EdgeFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(EdgeFilter.class);

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final ClientAddress addresses;
    private final EdgeProperties properties;
    private final Refusals refusals;

    EdgeFilter(EdgeProperties properties, Refusals refusals) {
        this.addresses = new ClientAddress(properties.trustedProxies());
        this.properties = properties;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var inbound = new EdgeRequest(request, addresses, properties);
        try {
            checkHeaders(request);
            if (METHODS.contains(request.getMethod())) {
                chain.doFilter(inbound, response);
            } else {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", METHODS));
                throw Refusal.of(HttpStatus.METHOD_NOT_ALLOWED, "method_not_allowed", "This method is not known here.");
            }
        } catch (Refusal refusal) {
            refusals.write(inbound, response, refusal);
        } catch (DataAccessException | TransactionException e) {
            log.warn("database does not answer reason={}", e.toString());
            refusals.write(inbound, response, away());
        } finally {
            BodyDrain.after(request, response);
        }
    }

    /** The server's own limit is a little higher, so that most excess is told what it is. */
    private void checkHeaders(HttpServletRequest request) {
        long size = 0;
        for (var names = request.getHeaderNames(); names.hasMoreElements(); ) {
            var name = names.nextElement();
            for (var values = request.getHeaders(name); values.hasMoreElements(); ) {
                size += name.length() + values.nextElement().length();
            }
        }
        if (size > properties.headerLimit().toBytes()) {
            throw Refusal.of(
                    HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
                    "headers_too_large",
                    "The headers are larger than the %d bytes allowed here."
                            .formatted(properties.headerLimit().toBytes()));
        }
    }

    private static Refusal away() {
        return Refusal.until(
                HttpStatus.SERVICE_UNAVAILABLE,
                "unavailable",
                "The gateway cannot look up who you are. Try again soon.",
                Duration.ofSeconds(5));
    }
}
