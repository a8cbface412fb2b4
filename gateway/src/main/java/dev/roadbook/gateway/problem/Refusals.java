package dev.roadbook.gateway.problem;

import dev.roadbook.gateway.identity.Identity;
import dev.roadbook.gateway.identity.IdentityToken;
import dev.roadbook.platform.web.Problems;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Answers refusals, counts them, and leaves a line for the security log. */
@Component
public class Refusals {

    private static final Logger log = LoggerFactory.getLogger(Refusals.class);

    private final Problems problems;
    private final MeterRegistry meters;

    Refusals(Problems problems, MeterRegistry meters) {
        this.problems = problems;
        this.meters = meters;
    }

    /** Answers from a filter, where no controller advice reaches. */
    public void write(HttpServletRequest request, HttpServletResponse response, Refusal refusal) throws IOException {
        record(request, refusal);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        refusal.retryAfterSeconds()
                .ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
        if (WaitingPage.suits(request, refusal) && !response.isCommitted()) {
            response.setStatus(refusal.status().value());
            response.setContentType(WaitingPage.TYPE.toString());
            response.getWriter().write(WaitingPage.of(refusal));
        } else {
            problems.write(response, refusal.status(), refusal.code(), refusal.detail());
        }
    }

    void record(HttpServletRequest request, Refusal refusal) {
        meters.counter("roadbook.gateway.refused", "code", refusal.code()).increment();
        log.info(
                "request refused code={} status={} method={} path={} who={} source={}",
                refusal.code(),
                refusal.status().value(),
                request.getMethod(),
                request.getRequestURI(),
                IdentityToken.current().map(Identity::subject).orElse("nobody"),
                request.getRemoteAddr());
    }
}
