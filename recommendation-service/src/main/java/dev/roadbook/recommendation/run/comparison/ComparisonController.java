package dev.roadbook.recommendation.run.comparison;

import dev.roadbook.platform.list.Listing;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.recommendation.run.view.RunReaders;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Compares a run with an earlier one. */
@RestController
@RequestMapping("/api/recommendation-runs/{id}/comparison/{earlier}")
class ComparisonController {

    private final Comparisons comparisons;
    private final SqlList<ItemChange> changes;

    ComparisonController(Comparisons comparisons, SqlList<ItemChange> changes) {
        this.comparisons = comparisons;
        this.changes = changes;
    }

    /** How much a run recommends otherwise than an earlier one, by scenario. */
    @RunReaders
    @GetMapping
    Comparison compare(@PathVariable UUID id, @PathVariable UUID earlier) {
        return comparisons
                .of(id, earlier)
                .orElseThrow(() -> ProblemException.notFound("There is no such pair of complete runs."));
    }

    /** What a run recommends otherwise than an earlier one. A representative sees what concerns their own accounts. */
    @AnyRole
    @GetMapping(path = "/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<ItemChange> changes(
            @PathVariable UUID id,
            @PathVariable UUID earlier,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller) {
        return between(id, earlier, parameters, caller).page();
    }

    @AnyRole
    @GetMapping(path = "/changes", produces = CsvDownload.MEDIA_TYPE)
    void exportChanges(
            @PathVariable UUID id,
            @PathVariable UUID earlier,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        between(id, earlier, parameters, caller).export(response);
    }

    private Listing<ItemChange> between(
            UUID run, UUID earlier, MultiValueMap<String, String> parameters, Caller caller) {
        return changes.ask(parameters, caller)
                .within("n.id = :run", "run", run)
                .within("o.id = :earlier", "earlier", earlier);
    }
}
