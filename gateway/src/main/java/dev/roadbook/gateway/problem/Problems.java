package dev.roadbook.gateway.problem;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes refusals as problem details, counts them, and leaves a line for the security log. */
@Component
public class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;
    private final MeterRegistry meters;
    private final ObjectProvider<Tracer> tracer;

    Problems(JsonMapper json, MeterRegistry meters, ObjectProvider<Tracer> tracer) {
        this.json = json;
        this.meters = meters;
        this.tracer = tracer;
    }

    /** Answers from a filter, where no controller advice reaches. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        record(request, refusal);
        if (response.isCommitted()) {
            return;
        }
        response.setStatus(refusal.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        refusal.retryAfterSeconds()
                .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
        response.getOutputStream().write(json.writeValueAsBytes(detail(refusal)));
    }

    ProblemDetail detail(Refusal refusal) {
        var problem = ProblemDetail.forStatusAndDetail(refusal.status(), refusal.detail());
        problem.setType(URI.create("https://roadbook.dev/problems/" + refusal.code()));
        problem.setTitle(refusal.status().getReasonPhrase());
        problem.setProperty("code", refusal.code());
        Optional.ofNullable(tracer.getIfAvailable())
                .map(Tracer::currentSpan)
                .ifPresent(
                        span -> problem.setProperty("trace_id", span.context().traceId()));
        return problem;
    }

    void record(HttpServletRequest request, Refusal refusal) {
        meters.counter("roadbook.gateway.refused", "code", refusal.code()).increment();
        log.info(
                "request refused code={} status={} method={} source={}",
                refusal.code(),
                refusal.status().value(),
                request.getMethod(),
                request.getRemoteAddr());
    }
}
