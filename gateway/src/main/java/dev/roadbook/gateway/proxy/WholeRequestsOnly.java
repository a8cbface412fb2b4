package dev.roadbook.gateway.proxy;

import org.apache.hc.client5.http.impl.DefaultClientConnectionReuseStrategy;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.protocol.HttpContext;

/** Keeps no connection on which a body was broken off: what comes next could be taken for its rest. */
final class WholeRequestsOnly extends DefaultClientConnectionReuseStrategy {

    private static final String BODY = PassedOnBody.class.getName();

    static void watch(HttpContext context, PassedOnBody body) {
        context.setAttribute(BODY, body);
    }

    @Override
    public boolean keepAlive(HttpRequest request, HttpResponse response, HttpContext context) {
        return (!(context.getAttribute(BODY) instanceof PassedOnBody body) || body.isSent())
                && super.keepAlive(request, response, context);
    }
}
