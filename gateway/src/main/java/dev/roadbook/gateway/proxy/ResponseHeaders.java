package dev.roadbook.gateway.proxy;

import java.util.List;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Takes from an answer what only the gateway says: cookies, policies, and what server this is. A page's own content policy
 * stays, and stands in for the gateway's.
 */
@Component
class ResponseHeaders implements ResponseHttpHeadersFilter, Ordered {

    private static final List<String> SAID_HERE = List.of(
            HttpHeaders.SET_COOKIE,
            HttpHeaders.SERVER,
            "X-Powered-By",
            "X-Frame-Options",
            "X-Content-Type-Options",
            "X-XSS-Protection",
            "Referrer-Policy",
            "Permissions-Policy",
            "Cross-Origin-Opener-Policy",
            "Strict-Transport-Security",
            HttpHeaders.WWW_AUTHENTICATE);

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerResponse response) {
        var passedOn = new HttpHeaders();
        passedOn.addAll(input);
        input.getConnection().forEach(passedOn::remove);
        SAID_HERE.forEach(passedOn::remove);
        return passedOn;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
