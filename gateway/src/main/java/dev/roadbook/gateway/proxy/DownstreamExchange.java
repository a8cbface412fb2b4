package dev.roadbook.gateway.proxy;

import dev.roadbook.gateway.edge.SenderGone;
import dev.roadbook.gateway.identity.IdentityToken;
import dev.roadbook.gateway.identity.Standing;
import dev.roadbook.gateway.problem.Refusal;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.transport.SenderContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * One call to a service, on the caller's virtual thread, with both bodies streamed.
 *
 * <p>The exchange that comes with Spring Cloud Gateway reads an abandoned answer to its end before it lets go of it,
 * which an event stream never reaches, and bounds a whole download by one timeout.
 */
final class DownstreamExchange implements ProxyExchange {

    private final CloseableHttpClient client;
    private final ProxyProperties properties;
    private final Standing standing;
    private final ObservationRegistry observations;

    DownstreamExchange(
            CloseableHttpClient client,
            ProxyProperties properties,
            Standing standing,
            ObservationRegistry observations) {
        this.observations = observations;
        this.client = client;
        this.properties = properties;
        this.standing = standing;
    }

    @Override
    public ServerResponse exchange(Request request) {
        var inbound = request.getServerRequest().servletRequest();
        var outbound = outbound(request, inbound);
        var received = send(outbound, inbound);
        var response = new DownstreamResponse(received, outbound::cancel, IdentityToken.current(), standing);
        request.getResponseConsumers().forEach(consumer -> consumer.accept(response.asReceived(), response));
        return response;
    }

    private static HttpUriRequestBase outbound(Request request, HttpServletRequest inbound) {
        var outbound = new HttpUriRequestBase(request.getMethod().name(), target(request, inbound));
        request.getHeaders().forEach((name, values) -> values.forEach(value -> outbound.addHeader(name, value)));
        // without the character set that Spring reads into it
        var type = inbound.getHeader(HttpHeaders.CONTENT_TYPE);
        if (type != null) {
            outbound.setHeader(HttpHeaders.CONTENT_TYPE, type);
        }
        if (hasBody(inbound)) {
            outbound.setEntity(new PassedOnBody(body(inbound), inbound.getContentLengthLong(), outbound::cancel));
        }
        return outbound;
    }

    /** The query goes on as it came: parsing and writing it again could change it. */
    private static URI target(Request request, HttpServletRequest inbound) {
        var routed = Objects.requireNonNull(request.getUri(), "the route set no address");
        var query = inbound.getQueryString();
        var target = routed.getScheme() + "://" + routed.getRawAuthority() + routed.getRawPath();
        try {
            return new URI(query == null ? target : target + "?" + query);
        } catch (URISyntaxException e) {
            throw Refusal.of(
                    HttpStatus.BAD_REQUEST, "malformed_query", "The query of this address is not well-formed.");
        }
    }

    private static boolean hasBody(HttpServletRequest inbound) {
        return inbound.getContentLengthLong() > 0 || inbound.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static InputStream body(HttpServletRequest inbound) {
        try {
            return inbound.getInputStream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ClassicHttpResponse send(HttpUriRequestBase outbound, HttpServletRequest inbound) {
        var host = new HttpHost(outbound.getScheme(), outbound.getAuthority());
        try {
            return observation(outbound, host)
                    .observeChecked(() -> client.executeOpen(host, outbound, context(outbound, inbound)));
        } catch (SenderGone e) {
            throw new SenderLeft(e);
        } catch (IOException e) {
            throw new DownstreamFailure(e, speaksAgainstService(e, outbound));
        }
    }

    private static boolean speaksAgainstService(IOException failure, HttpUriRequestBase outbound) {
        var noConnectionFree = failure instanceof ConnectionRequestTimeoutException;
        var brokenOff = outbound.getEntity() instanceof PassedOnBody body && body.isBrokenOff();
        return !noConnectionFree && !brokenOff;
    }

    private HttpClientContext context(HttpUriRequestBase outbound, HttpServletRequest inbound) {
        var context = HttpClientContext.create();
        if (outbound.getEntity() instanceof PassedOnBody body) {
            WholeRequestsOnly.watch(context, body);
        }
        context.setRequestConfig(RequestConfig.copy(RequestConfig.DEFAULT)
                .setResponseTimeout(Timeout.of(ResponseTimeout.of(inbound, properties.responseTimeout())))
                .setConnectionRequestTimeout(Timeout.of(properties.connectTimeout()))
                .setRedirectsEnabled(false)
                .setExpectContinueEnabled(false)
                .build());
        return context;
    }

    /** Carries the trace on to the service. */
    private Observation observation(HttpUriRequestBase outbound, HttpHost host) {
        var context = new SenderContext<HttpUriRequestBase>((carrier, name, value) -> {
            if (carrier != null) {
                carrier.setHeader(name, value);
            }
        });
        context.setCarrier(outbound);
        return Observation.createNotStarted("roadbook.gateway.calls", () -> context, observations)
                .lowCardinalityKeyValue("method", outbound.getMethod())
                .lowCardinalityKeyValue("service", host.toHostString());
    }
}
