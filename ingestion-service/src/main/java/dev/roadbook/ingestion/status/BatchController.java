package dev.roadbook.ingestion.status;

import dev.roadbook.ingestion.batch.BatchDecisions;
import dev.roadbook.ingestion.batch.IllegalTransition;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.CsvExport;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.platform.web.Problems;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Batches: what they are, what they rejected, and another try. */
@RestController
@RequestMapping("/api/batches")
@WholeFiles
class BatchController {

    private static final String CSV = "text/csv";

    private final BatchQueries batches;
    private final Rejects rejects;
    private final BatchDecisions decisions;
    private final Problems problems;

    BatchController(BatchQueries batches, Rejects rejects, BatchDecisions decisions, Problems problems) {
        this.batches = batches;
        this.rejects = rejects;
        this.decisions = decisions;
        this.problems = problems;
    }

    @GetMapping
    Page<BatchView> list(@RequestParam MultiValueMap<String, String> parameters) {
        return batches.list(ListQuery.parse(parameters, BatchQueries.FILTERS, BatchQueries.sorts()));
    }

    @GetMapping("/{id}")
    BatchView get(@PathVariable UUID id) {
        return batches.find(id).orElseThrow(BatchController::notFound);
    }

    @GetMapping(path = "/{id}/rejects", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<Rejects.RejectView> rejects(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters) {
        get(id);
        return rejects.list(id, ListQuery.parse(parameters, Rejects.FILTERS, Set.of()));
    }

    @GetMapping(path = "/{id}/rejects", produces = CSV)
    ResponseEntity<StreamingResponseBody> rejectsAsCsv(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters) {
        get(id);
        var code = ListQuery.parse(parameters, Rejects.FILTERS, Set.of())
                .filter("code")
                .orElse(null);
        StreamingResponseBody body = out -> {
            try (var csv = new CsvExport(
                    new OutputStreamWriter(out, StandardCharsets.UTF_8), List.of("row", "code", "message", "raw"))) {
                rejects.each(id, code, reject -> csv.row(reject.row(), reject.code(), reject.message(), reject.raw()));
            }
        };
        var name = ContentDisposition.attachment()
                .filename("rejects-%s.csv".formatted(id))
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(MediaType.parseMediaType(CSV + ";charset=UTF-8"))
                .body(body);
    }

    /** Whether a quarantined batch is to be let through. */
    record RetryRequest(@Nullable Boolean release) {}

    @PostMapping("/{id}/retry")
    @ManagersOnly
    ResponseEntity<BatchView> retry(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable RetryRequest request, Caller caller) {
        boolean release = request != null && Boolean.TRUE.equals(request.release());
        var state = release ? decisions.release(id, caller.username()) : decisions.retry(id, caller.username());
        return state.map(_ -> ResponseEntity.accepted().body(get(id))).orElseThrow(BatchController::notFound);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> on(IllegalTransition e) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(problems.problem(HttpStatus.CONFLICT, "not_possible_now", String.valueOf(e.getMessage())));
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no such batch.");
    }
}
