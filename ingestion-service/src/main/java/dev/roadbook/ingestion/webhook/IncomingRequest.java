package dev.roadbook.ingestion.webhook;

import dev.roadbook.ingestion.storage.FileRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A delivery as it comes in, its body unread. */
record IncomingRequest(HttpServletRequest request, String source) {

    private static final String DEFAULT_SOURCE = "sap";

    private static final Set<String> CONTENT_TYPES = Set.of(
            "text/csv",
            "text/plain",
            "text/tab-separated-values",
            "application/csv",
            "application/json",
            "application/x-ndjson",
            "application/gzip",
            "application/x-gzip",
            "application/zip",
            "application/x-zip-compressed",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.ms-excel.sheet.macroenabled.12",
            // Of XLS, and what browsers on Windows say of CSV.
            "application/vnd.ms-excel",
            "application/octet-stream",
            // What curl sends unless told otherwise.
            "application/x-www-form-urlencoded");

    static IncomingRequest of(HttpServletRequest request, @Nullable String pathSource) {
        var named = request.getHeader("X-Source");
        return new IncomingRequest(request, pathSource != null ? pathSource : named == null ? DEFAULT_SOURCE : named);
    }

    /** Every line of a header. */
    List<String> headers(String name) {
        return Collections.list(request.getHeaders(name));
    }

    InputStream body() {
        try {
            return request.getInputStream();
        } catch (IOException e) {
            throw new FileRefused(FileRefused.Reason.INTERRUPTED, "the body cannot be read", e);
        }
    }

    long contentLength() {
        return request.getContentLengthLong();
    }

    Optional<String> fileName() {
        return Optional.ofNullable(request.getHeader("X-Filename")).map(SentName::ofHeader);
    }

    String remote() {
        return request.getRemoteAddr();
    }

    /** The declared type, or nothing. */
    String contentType() {
        var declared = request.getContentType();
        return declared == null ? "" : declared;
    }

    boolean isContentTypeSupported() {
        int parameters = contentType().indexOf(';');
        var type = parameters < 0 ? contentType() : contentType().substring(0, parameters);
        return type.isBlank() || CONTENT_TYPES.contains(type.strip().toLowerCase(Locale.ROOT));
    }
}
