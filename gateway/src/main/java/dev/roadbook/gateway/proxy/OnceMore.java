package dev.roadbook.gateway.proxy;

import java.io.IOException;
import java.net.SocketException;
import org.apache.hc.client5.http.HttpRequestRetryStrategy;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;

/**
 * Asks a second time when a kept connection turns out to be closed as it is used, which no check beforehand can rule out.
 * Only what changes nothing by being asked twice, and never on a new connection: who hangs up on that has failed. The client
 * itself gives no body a second time that is passed on as it comes.
 */
final class OnceMore implements HttpRequestRetryStrategy {

    @Override
    public boolean retryRequest(HttpRequest request, IOException failure, int tries, HttpContext context) {
        return tries == 1
                && Method.isIdempotent(request.getMethod())
                && (failure instanceof NoHttpResponseException || failure instanceof SocketException)
                && wasKept(context);
    }

    private static boolean wasKept(HttpContext context) {
        var connection = HttpClientContext.cast(context).getEndpointDetails();
        return connection != null && connection.getResponseCount() > 0;
    }

    @Override
    public boolean retryRequest(HttpResponse answer, int tries, HttpContext context) {
        return false;
    }

    @Override
    public TimeValue getRetryInterval(HttpRequest request, IOException failure, int tries, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }

    @Override
    public TimeValue getRetryInterval(HttpResponse answer, int tries, HttpContext context) {
        return TimeValue.ZERO_MILLISECONDS;
    }
}
