package dev.roadbook.gateway.proxy;

import java.util.Optional;
import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Keeps no connection on which a body was broken off, as what comes next could be taken for its rest, and none on which a
 * body was refused: a service that has not read it closes the connection, and does not always say so.
 */
final class WholeRequestsOnly extends DefaultClientConnectionReuseStrategy {

    private static final String BODY = PassedOnBody.class.getName();

    static void watch(HttpContext context, PassedOnBody body) {
        context.setAttribute(BODY, body);
    }

    /** The body of the request that is on its way; the client hides it from who asks the request. */
    static Optional<PassedOnBody> body(HttpContext context) {
        return Optional.ofNullable((PassedOnBody) context.getAttribute(BODY));
    }

    @Override
    public boolean keepAlive(HttpRequest request, HttpResponse response, HttpContext context) {
        return body(context).map(body -> isRead(body, response)).orElse(true)
                && super.keepAlive(request, response, context);
    }

    private static boolean isRead(PassedOnBody body, HttpResponse response) {
        return body.isSent() && response.getCode() < HttpStatus.SC_CLIENT_ERROR;
    }
}
