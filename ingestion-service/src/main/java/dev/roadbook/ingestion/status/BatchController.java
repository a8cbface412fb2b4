package dev.roadbook.ingestion.status;

import dev.roadbook.ingestion.batch.BatchDecisions;
import dev.roadbook.ingestion.batch.IllegalTransition;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.security.ManagersRead;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.platform.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Batches: what they are, what they rejected, and another try. */
@RestController
@RequestMapping("/api/batches")
@ManagersRead
class BatchController {

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

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<BatchView> list(@RequestParam MultiValueMap<String, String> parameters) {
        return batches.list(query(parameters));
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        var query = query(parameters);
        try (var csv = CsvDownload.to(response, "batches.csv", BatchView.class)) {
            batches.each(query, csv::row);
        }
    }

    private static ListQuery query(MultiValueMap<String, String> parameters) {
        return ListQuery.parse(parameters, BatchQueries.FILTERS, BatchQueries.sorts());
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

    @GetMapping(path = "/{id}/rejects", produces = CsvDownload.MEDIA_TYPE)
    void exportRejects(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        get(id);
        var query = ListQuery.parse(parameters, Rejects.FILTERS, Set.of());
        try (var csv = CsvDownload.to(response, "rejects-%s.csv".formatted(id), Rejects.RejectView.class)) {
            rejects.each(id, query, csv::row);
        }
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
