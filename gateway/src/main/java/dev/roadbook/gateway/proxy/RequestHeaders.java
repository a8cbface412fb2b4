package dev.roadbook.gateway.proxy;

import dev.roadbook.gateway.identity.IdentityToken;
import dev.roadbook.gateway.token.ServiceTokens;
import java.util.Set;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** Takes from a request what is between sender and gateway, and tells the service who is asking. */
@Component
class RequestHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final Set<String> KEPT_HERE = Set.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.PROXY_AUTHORIZATION,
            HttpHeaders.COOKIE,
            HttpHeaders.HOST,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.EXPECT,
            "X-Api-Key",
            "X-XSRF-TOKEN",
            "Proxy-Connection");

    private final ServiceTokens tokens;

    RequestHeaders(ServiceTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public HttpHeaders apply(HttpHeaders input, ServerRequest request) {
        var passedOn = new HttpHeaders();
        passedOn.addAll(input);
        // whatever Connection names is for this hop alone
        input.getConnection().forEach(passedOn::remove);
        KEPT_HERE.forEach(passedOn::remove);
        IdentityToken.current().ifPresent(identity -> passedOn.setBearerAuth(tokens.tokenFor(identity)));
        return passedOn;
    }

    @Override
    public int getOrder() {
        // before Connection, which names further headers, is taken out
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
