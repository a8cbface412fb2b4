package dev.roadbook.gateway.proxy;

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

    @Override
    public boolean keepAlive(HttpRequest request, HttpResponse response, HttpContext context) {
        return (!(context.getAttribute(BODY) instanceof PassedOnBody body) || isRead(body, response))
                && super.keepAlive(request, response, context);
    }

    private static boolean isRead(PassedOnBody body, HttpResponse response) {
        return body.isSent() && response.getCode() < HttpStatus.SC_CLIENT_ERROR;
    }
}
