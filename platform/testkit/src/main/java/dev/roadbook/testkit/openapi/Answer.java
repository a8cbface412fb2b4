package dev.roadbook.testkit.openapi;

import org.jspecify.annotations.Nullable;

/**
 * What was answered to a request.
 *
 * @param method of the request
 * @param path it was sent to, without the query
 * @param status of the answer
 * @param contentType of the body
 * @param body as it was sent; null where it was not looked at
 */
public record Answer(
        String method,
        String path,
        int status,
        @Nullable String contentType,
        @Nullable String body) {

    boolean isEmpty() {
        return body == null || body.isEmpty();
    }

    @Override
    public String toString() {
        var shown = body == null ? "" : body.substring(0, Math.min(body.length(), 500));
        return "%s %s -> %d %s %s".formatted(method, path, status, contentType, shown);
    }
}
