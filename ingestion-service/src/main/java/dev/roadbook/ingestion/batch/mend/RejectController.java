package dev.roadbook.ingestion.batch.mend;

import dev.roadbook.platform.list.Listing;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersRead;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
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

/** The rejected rows of a batch. */
@RestController
@RequestMapping("/api/batches/{id}/rejects")
@ManagersRead
class RejectController {

    private final SqlList<RejectView> rows;
    private final RejectedRows rejects;
    private final Corrections corrections;

    RejectController(SqlList<RejectView> rows, RejectedRows rejects, Corrections corrections) {
        this.rows = rows;
        this.rejects = rejects;
        this.corrections = corrections;
    }

    /** The rows of a file that were not taken, why, and what has become of them. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<RejectView> list(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return of(id, parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        of(id, parameters, caller).export(response, "rejects-%s.csv".formatted(id));
    }

    /** How many rows have which fault, and what has become of them. */
    @GetMapping("/summary")
    RejectSummary summary(@PathVariable UUID id) {
        return rejects.summary(corrections.get(id).id());
    }

    private Listing<RejectView> of(UUID id, MultiValueMap<String, String> parameters, Caller caller) {
        return rows.ask(parameters, caller)
                .within("batch_id = :batch", "batch", corrections.get(id).id());
    }
}
