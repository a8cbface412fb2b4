package dev.roadbook.gateway.proxy;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;

/** How long the service behind one request may be silent. */
final class ResponseTimeout {

    private static final String ATTRIBUTE = ResponseTimeout.class.getName();

    private ResponseTimeout() {}

    static void set(HttpServletRequest request, Duration timeout) {
        request.setAttribute(ATTRIBUTE, timeout);
    }

    static Duration of(HttpServletRequest request, Duration otherwise) {
        return request.getAttribute(ATTRIBUTE) instanceof Duration timeout ? timeout : otherwise;
    }
}
