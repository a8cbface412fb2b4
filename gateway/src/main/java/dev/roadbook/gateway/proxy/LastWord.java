package dev.roadbook.gateway.proxy;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.SocketException;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Still reads what a service said before it hung up on a body that was on its way: a refusal, mostly. The client would
 * stop at the write that failed.
 */
final class LastWord extends HttpRequestExecutor {

    private static final Set<String> WRITES = Set.of("sendRequestEntity", "flush");

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback informed,
            HttpContext context)
            throws IOException, HttpException {
        var told = WholeRequestsOnly.body(context).isPresent() ? patient(connection) : connection;
        return super.execute(request, told, informed, context);
    }

    private static HttpClientConnection patient(HttpClientConnection connection) {
        return (HttpClientConnection) Proxy.newProxyInstance(
                LastWord.class.getClassLoader(),
                new Class<?>[] {HttpClientConnection.class},
                (_, method, arguments) -> invoke(connection, method, arguments));
    }

    private static @Nullable Object invoke(
            HttpClientConnection connection, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(connection, arguments);
        } catch (InvocationTargetException e) {
            // what cannot be written is no reason not to read; if nothing was said, reading fails as well
            if (e.getCause() instanceof SocketException && WRITES.contains(method.getName())) {
                return null;
            }
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
