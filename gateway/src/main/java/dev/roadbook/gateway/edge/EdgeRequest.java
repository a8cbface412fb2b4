package dev.roadbook.gateway.edge;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** A request as the gateway believes it: claims of identity gone, parameters from the query alone, the body guarded. */
final class EdgeRequest extends HttpServletRequestWrapper {

    private final String client;
    private final boolean secure;
    private final EdgeProperties properties;
    private @Nullable GuardedBody body;
    private @Nullable Map<String, String[]> parameters;

    EdgeRequest(HttpServletRequest request, ClientAddress addresses, EdgeProperties properties) {
        super(request);
        this.client = addresses.of(request);
        this.secure = addresses.secure(request);
        this.properties = properties;
    }

    @Override
    public String getRemoteAddr() {
        return client;
    }

    @Override
    public String getRemoteHost() {
        return client;
    }

    @Override
    public boolean isSecure() {
        return secure;
    }

    @Override
    public String getScheme() {
        return secure ? "https" : "http";
    }

    @Override
    public @Nullable String getHeader(String name) {
        return ClaimedHeaders.matches(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return ClaimedHeaders.matches(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !ClaimedHeaders.matches(name))
                .toList());
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            var limit = BodyLimit.of(this, properties.bodyLimit());
            if (getContentLengthLong() > limit.toBytes()) {
                throw GuardedBody.tooLarge(limit);
            }
            body = new GuardedBody(super.getInputStream(), limit, properties);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    // A form's body belongs to the service behind: reading parameters from it would swallow signed bytes.
    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            var parsed = new LinkedHashMap<String, String[]>();
            UriComponentsBuilder.newInstance()
                    .query(getQueryString())
                    .build()
                    .getQueryParams()
                    .forEach((name, values) -> parsed.put(
                            decode(name),
                            values.stream()
                                    .map(value -> value == null ? "" : decode(value))
                                    .toArray(String[]::new)));
            parameters = Collections.unmodifiableMap(parsed);
        }
        return parameters;
    }

    private static String decode(String encoded) {
        try {
            return UriUtils.decode(encoded.replace('+', ' '), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return encoded;
        }
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }
}
