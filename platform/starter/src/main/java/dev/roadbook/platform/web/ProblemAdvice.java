package dev.roadbook.platform.web;

import dev.roadbook.platform.database.DatabaseOutages;
import dev.roadbook.platform.web.ProblemException.Fault;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what a controller throws into a problem answer. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Pattern CAPITAL = Pattern.compile("(?<=[a-z0-9])[A-Z]");

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(ProblemException e) {
        return ResponseEntity.status(e.status())
                .body(problems.problem(e.status(), e.code(), Objects.requireNonNull(e.getMessage()), e.faults()));
    }

    @ExceptionHandler
    ProblemDetail on(MultipartException e) {
        log.debug("multipart body refused", e);
        return problems.problem(HttpStatus.BAD_REQUEST, "multipart_invalid", "The form could not be read.");
    }

    /** The server and the firewall look at parts of a request only when they are read. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ProblemDetail onMalformed(RuntimeException e) {
        log.info("request refused code=request_rejected reason={}", e.getMessage());
        return problems.problem(HttpStatus.BAD_REQUEST, "request_rejected", "This request is not well-formed.");
    }

    /** Security answers these itself. */
    @ExceptionHandler
    void on(AccessDeniedException e) {
        throw e;
    }

    @ExceptionHandler
    void on(AuthenticationException e) {
        throw e;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onUnexpected(RuntimeException e) {
        if (DatabaseOutages.isOutage(e)) {
            return databaseAway(e);
        }
        if (Unstorable.isIn(e)) {
            log.info("request refused code=unstorable reason={}", e.getMessage());
            return ResponseEntity.badRequest()
                    .body(problems.problem(
                            HttpStatus.BAD_REQUEST, "unstorable", "A value is beyond what can be stored."));
        }
        log.error("request failed unexpectedly", e);
        return ResponseEntity.internalServerError()
                .body(problems.problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal",
                        "Something went wrong on our side. It has been logged."));
    }

    private ResponseEntity<ProblemDetail> databaseAway(RuntimeException e) {
        log.warn("database does not answer reason={}", e.toString());
        return problems.later(SOON, "unavailable", "The database does not answer. Try again soon.");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var faults = e.getFieldErrors().stream()
                .map(error -> new Fault(wireName(error.getField()), error.getDefaultMessage()))
                .toList();
        return ResponseEntity.badRequest()
                .headers(headers)
                .body(problems.problem(status, "invalid", "Some fields are not valid.", faults));
    }

    /** A field is named as the sender wrote it: of {@code items[0].unitPrice} that is {@code items[0].unit_price}. */
    private static String wireName(String property) {
        return CAPITAL.matcher(property).replaceAll("_$0").toLowerCase(Locale.ROOT);
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception e, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var detail = body instanceof ProblemDetail problem ? problem.getDetail() : null;
        return ResponseEntity.status(status)
                .headers(headers)
                .body(problems.problem(
                        status, Problems.code(status), detail == null ? "The request was refused." : detail));
    }
}
