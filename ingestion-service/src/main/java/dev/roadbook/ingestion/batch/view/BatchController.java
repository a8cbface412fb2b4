package dev.roadbook.ingestion.batch.view;

import dev.roadbook.ingestion.batch.BatchDecisions;
import dev.roadbook.ingestion.batch.IllegalTransition;
import dev.roadbook.ingestion.batch.drift.Comparison;
import dev.roadbook.ingestion.batch.drift.Drift;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.security.ManagersRead;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.platform.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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

/** Batches: what they are, and another try. */
@RestController
@RequestMapping("/api/batches")
@ManagersRead
class BatchController {

    private final SqlList<BatchView> batches;
    private final BatchDecisions decisions;
    private final Drift drift;
    private final Problems problems;

    BatchController(SqlList<BatchView> batches, BatchDecisions decisions, Drift drift, Problems problems) {
        this.batches = batches;
        this.decisions = decisions;
        this.drift = drift;
        this.problems = problems;
    }

    /** Files received, the newest first. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<BatchView> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return batches.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        batches.ask(parameters, caller).export(response);
    }

    /** How far a file has got, and what came of it. */
    @GetMapping("/{id}")
    BatchView get(@PathVariable UUID id) {
        return batches.find(id).orElseThrow(BatchController::notFound);
    }

    /** What a file is like beside earlier ones of its source; nothing before it was read, and of corrections. */
    @GetMapping("/{id}/figures")
    List<Comparison> figures(@PathVariable UUID id) {
        return drift.of(get(id).batchId());
    }

    /** Whether a quarantined batch is to be let through. */
    record RetryRequest(@Nullable Boolean release) {}

    /** Takes up a file that failed, or lets one through that was held. */
    @Answers({HttpStatus.ACCEPTED, HttpStatus.CONFLICT})
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
