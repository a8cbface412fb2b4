package dev.roadbook.ingestion.webhook;

import dev.roadbook.ingestion.batch.ReceiptView;
import dev.roadbook.platform.security.PublicEndpoint;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.Problems;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where other systems deliver sales files; a signature stands in for a login. */
@RestController
@PublicEndpoint
class WebhookController {

    private static final Logger log = LoggerFactory.getLogger(WebhookController.class);
    private static final String OR_SIMPLE =
            "As Standard Webhooks has it, with its timestamp and signature; or `X-Timestamp` and `X-Signature` instead.";
    private static final Duration A_WHILE = Duration.ofSeconds(30);

    private final SignedReception reception;
    private final SecurityLog securityLog;
    private final Problems problems;

    WebhookController(SignedReception reception, SecurityLog securityLog, Problems problems) {
        this.reception = reception;
        this.securityLog = securityLog;
        this.problems = problems;
    }

    /** Takes a sales file from another system. Sent again, it is recognised and answered as the first time. */
    @Answers({HttpStatus.OK, HttpStatus.ACCEPTED, HttpStatus.CONFLICT})
    @RequestBody(
            required = true,
            description = "The file as it is, signed; `Content-Type` says what it is.",
            content = {
                @Content(mediaType = "text/csv", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(type = "array")),
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string")),
                @Content(
                        mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/vnd.ms-excel", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/gzip", schema = @Schema(type = "string", format = "binary")),
                @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary"))
            })
    @Parameter(name = "webhook-id", in = ParameterIn.HEADER, schema = @Schema(type = "string"), description = OR_SIMPLE)
    @Parameter(name = "webhook-timestamp", in = ParameterIn.HEADER, schema = @Schema(type = "integer"))
    @Parameter(
            name = "webhook-signature",
            in = ParameterIn.HEADER,
            schema = @Schema(type = "string"),
            description = "`v1,` and the HMAC-SHA-256 of `id.timestamp.body` in Base64; several are parted by spaces.")
    @Parameter(name = "X-Timestamp", in = ParameterIn.HEADER, schema = @Schema(type = "integer"))
    @Parameter(
            name = "X-Signature",
            in = ParameterIn.HEADER,
            schema = @Schema(type = "string"),
            description = "`sha256=` and the HMAC-SHA-256 of `timestamp.body` in hexadecimal digits.")
    @Parameter(name = "X-Filename", in = ParameterIn.HEADER, schema = @Schema(type = "string"))
    @PostMapping({"/webhook/sales", "/webhook/sales/{source}"})
    ResponseEntity<ReceiptView> deliver(HttpServletRequest request, @PathVariable @Nullable String source) {
        var incoming = IncomingRequest.of(request, source);
        try {
            return ReceiptView.answer(reception.receive(incoming));
        } catch (DeliveryRefused e) {
            securityLog.refused(e.refusal(), printable(incoming.source()), incoming.remote());
            throw e;
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(DeliveryRefused e) {
        return refuse(e.refusal());
    }

    /** The delivery may or may not be registered; sent again it is recognised. */
    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> onDatabaseAway(Exception e, HttpServletRequest request) {
        log.warn("delivery not registered reason={}", e.toString());
        securityLog.refused(Refusal.STORAGE_UNAVAILABLE, "any", request.getRemoteAddr());
        return refuse(Refusal.STORAGE_UNAVAILABLE);
    }

    private ResponseEntity<ProblemDetail> refuse(Refusal refusal) {
        var code = SecurityLog.code(refusal);
        return refusal.status() == HttpStatus.SERVICE_UNAVAILABLE
                ? problems.later(A_WHILE, code, refusal.detail())
                : ResponseEntity.status(refusal.status())
                        .body(problems.problem(refusal.status(), code, refusal.detail()));
    }

    /** A name from outside, fit for a log. */
    private static String printable(String source) {
        return source.matches("[\\w.-]{1,50}") ? source : "unknown";
    }
}
