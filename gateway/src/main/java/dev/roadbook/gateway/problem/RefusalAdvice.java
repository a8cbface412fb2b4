package dev.roadbook.gateway.problem;

import dev.roadbook.platform.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    private final Refusals refusals;
    private final Problems problems;

    RefusalAdvice(Refusals refusals, Problems problems) {
        this.refusals = refusals;
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<?> handle(Refusal refusal, HttpServletRequest request) {
        refusals.record(request, refusal);
        var response = ResponseEntity.status(refusal.status());
        refusal.retryAfterSeconds()
                .ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
        return WaitingPage.suits(request, refusal)
                ? response.contentType(WaitingPage.TYPE).body(WaitingPage.of(refusal))
                : response.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problems.problem(refusal.status(), refusal.code(), refusal.detail()));
    }
}
