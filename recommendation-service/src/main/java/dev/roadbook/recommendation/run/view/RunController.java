package dev.roadbook.recommendation.run.view;

import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersOnly;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.EntityTag;
import dev.roadbook.platform.web.IdempotencyKey;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.recommendation.settings.Policy;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs of recommendations. */
@RestController
@RequestMapping("/api/recommendation-runs")
class RunController {

    private final RunRequests requests;
    private final SqlList<RunSummary> runs;
    private final SqlList<RecommendedItem> items;
    private final SqlList<AuditFinding> findings;

    RunController(
            RunRequests requests,
            SqlList<RunSummary> runs,
            SqlList<RecommendedItem> items,
            SqlList<AuditFinding> findings) {
        this.requests = requests;
        this.runs = runs;
        this.items = items;
        this.findings = findings;
    }

    /**
     * What to compute.
     *
     * @param asOf purchases up to this day count; today where it is left out
     * @param policy how recommendations are judged; STANDARD where it is left out
     */
    record RunRequest(@Nullable LocalDate asOf, @Nullable Policy policy) {}

    /**
     * What was asked for last.
     *
     * @param run the run, whatever came of it; absent before the first
     */
    record LatestRun(@Nullable RunView run) {}

    /** Begins a run over all accounts; it goes on in the background. The same key asks for the same run. */
    @ManagersOnly
    @Answers(HttpStatus.CONFLICT)
    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    RunView start(
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestBody(required = false) @Nullable RunRequest request,
            Caller caller) {
        return requests.start(
                request == null ? null : request.asOf(),
                request == null ? null : request.policy(),
                IdempotencyKey.of(key),
                caller.username());
    }

    /** Complete runs. */
    @RunReaders
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<RunSummary> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return runs.ask(parameters, caller).page();
    }

    @RunReaders
    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        runs.ask(parameters, caller).export(response);
    }

    /** The run that was asked for last: how far it is, what came of it or why nothing did. */
    @RunReaders
    @GetMapping("/latest")
    LatestRun latest() {
        return new LatestRun(requests.latest().orElse(null));
    }

    /** A run, how far it is, and what came of it. */
    @RunReaders
    @GetMapping("/{id}")
    ResponseEntity<RunView> run(@PathVariable UUID id) {
        var run = find(id);
        var summary = run.summary();
        return ResponseEntity.ok()
                .eTag(EntityTag.of(summary == null ? 0 : summary.revision()))
                .body(run);
    }

    /** Stops the run if it goes on. */
    @ManagersOnly
    @PostMapping("/{id}/stop")
    RunView stop(@PathVariable UUID id, Caller caller) {
        requests.stop(id, caller.username());
        return find(id);
    }

    /** What a run recommends, with reasons, score and audit. A representative sees what concerns their own accounts. */
    @AnyRole
    @GetMapping(path = "/{id}/items", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<RecommendedItem> items(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return items.ask(parameters, caller)
                .within("i.run_id = :run", "run", id)
                .page();
    }

    @AnyRole
    @GetMapping(path = "/{id}/items", produces = CsvDownload.MEDIA_TYPE)
    void exportItems(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        items.ask(parameters, caller).within("i.run_id = :run", "run", id).export(response);
    }

    /** What speaks against what a run recommends. A representative sees what concerns their own accounts. */
    @AnyRole
    @GetMapping(path = "/{id}/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<AuditFinding> audit(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return findings.ask(parameters, caller)
                .within("i.run_id = :run", "run", id)
                .page();
    }

    @AnyRole
    @GetMapping(path = "/{id}/audit", produces = CsvDownload.MEDIA_TYPE)
    void exportAudit(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        findings.ask(parameters, caller).within("i.run_id = :run", "run", id).export(response);
    }

    private RunView find(UUID id) {
        return requests.find(id).orElseThrow(() -> ProblemException.notFound("There is no such run."));
    }
}
