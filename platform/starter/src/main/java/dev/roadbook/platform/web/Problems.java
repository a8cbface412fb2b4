package dev.roadbook.platform.web;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Builds every error answer, so that all look alike and none tells more than it should. */
public final class Problems {

    private static final String TYPE = "https://roadbook.dev/problems/";

    private final Tracer tracer;
    private final JsonMapper json;

    Problems(Tracer tracer, JsonMapper json) {
        this.tracer = tracer;
        this.json = json;
    }

    public ProblemDetail problem(HttpStatusCode status, String code, String detail) {
        return problem(status, code, detail, List.of());
    }

    /** An answer that tells when to try again. */
    public ResponseEntity<ProblemDetail> later(Duration wait, String code, String detail) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()))
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, code, detail));
    }

    public ProblemDetail problem(
            HttpStatusCode status, String code, String detail, List<ProblemException.Fault> faults) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create(TYPE + code));
        problem.setProperty("code", code);
        var span = tracer.currentSpan();
        if (span != null) {
            problem.setProperty("trace_id", span.context().traceId());
        }
        if (!faults.isEmpty()) {
            problem.setProperty("errors", faults);
        }
        return problem;
    }

    /** For what the server itself refuses, of which no more is known than the status. */
    String json(HttpStatus status) {
        return json.writeValueAsString(problem(status));
    }

    public ProblemDetail problem(HttpStatus status) {
        return problem(status, code(status), "This request could not be answered.");
    }

    static String code(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "error" : known.name().toLowerCase(Locale.ROOT);
    }

    /** For filters, which answer before any controller could. */
    public void write(HttpServletResponse response, HttpStatus status, String code, String detail) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(problem(status, code, detail)));
    }
}
