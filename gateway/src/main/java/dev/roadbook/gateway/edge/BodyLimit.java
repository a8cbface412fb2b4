package dev.roadbook.gateway.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.util.unit.DataSize;

/** How large the body of one request may be. */
public final class BodyLimit {

    private static final String ATTRIBUTE = BodyLimit.class.getName();

    private BodyLimit() {}

    /** Replaces the limit of this request; whoever calls does so before its body is read. */
    public static void set(HttpServletRequest request, DataSize limit) {
        request.setAttribute(ATTRIBUTE, limit);
    }

    static DataSize of(HttpServletRequest request, DataSize otherwise) {
        return request.getAttribute(ATTRIBUTE) instanceof DataSize limit ? limit : otherwise;
    }
}
