package dev.roadbook.gateway.proxy;

import dev.roadbook.gateway.identity.Identity;
import dev.roadbook.gateway.identity.Standing;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.coyote.CloseNowException;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayServerResponse;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/** A service's answer, copied to the caller as it arrives, and dropped at once if the caller leaves. */
final class DownstreamResponse implements GatewayServerResponse {

    private static final Logger log = LoggerFactory.getLogger(DownstreamResponse.class);
    private static final int BUFFER = 16 * 1024;

    private final ClassicHttpResponse received;
    private final Runnable abort;
    private final Optional<Identity> caller;
    private final Standing standing;
    private final HttpHeaders headers = new HttpHeaders();
    private final MultiValueMap<String, Cookie> cookies = new LinkedMultiValueMap<>();
    private HttpStatusCode status;

    DownstreamResponse(ClassicHttpResponse received, Runnable abort, Optional<Identity> caller, Standing standing) {
        this.received = received;
        this.abort = abort;
        this.caller = caller;
        this.standing = standing;
        this.status = HttpStatusCode.valueOf(received.getCode());
    }

    ProxyExchange.Response asReceived() {
        var original = new HttpHeaders();
        for (var header : received.getHeaders()) {
            original.add(header.getName(), header.getValue());
        }
        return new Received(status, original);
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        response.setStatus(status.value());
        headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        try {
            if (received.getEntity() != null) {
                copy(response.getOutputStream());
            }
        } catch (IOException e) {
            // before closing, which would read an abandoned answer to its end
            abort.run();
            throw cut(e);
        } finally {
            Closer.closeQuietly(received);
        }
        return null;
    }

    /** Breaks the connection to the caller, so that half an answer never looks whole. */
    private static CloseNowException cut(IOException cause) {
        log.debug("answer cut short", cause);
        return new CloseNowException(cause.getMessage());
    }

    private void copy(OutputStream out) throws IOException {
        var live = MediaType.TEXT_EVENT_STREAM.isCompatibleWith(headers.getContentType());
        var buffer = new byte[BUFFER];
        var body = received.getEntity().getContent();
        if (live) {
            out.flush();
        }
        for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
            if (live && !mayStillWatch()) {
                throw new IOException("the caller's rights have changed");
            }
            out.write(buffer, 0, read);
            out.flush();
        }
    }

    private boolean mayStillWatch() {
        return caller.isEmpty() || standing.holds(caller.get());
    }

    @Override
    public HttpStatusCode statusCode() {
        return status;
    }

    @Override
    public void setStatusCode(HttpStatusCode statusCode) {
        status = statusCode;
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return cookies;
    }

    private record Received(HttpStatusCode status, HttpHeaders headers) implements ProxyExchange.Response {

        @Override
        public HttpStatusCode getStatusCode() {
            return status;
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
