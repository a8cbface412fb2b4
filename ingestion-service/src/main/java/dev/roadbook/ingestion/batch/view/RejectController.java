package dev.roadbook.ingestion.batch.view;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Listing;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.security.ManagersRead;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rejected lines of a batch. */
@RestController
@RequestMapping("/api/batches/{id}/rejects")
@ManagersRead
class RejectController {

    private final SqlList<RejectView> rejects;
    private final SqlList<BatchView> batches;

    RejectController(SqlList<RejectView> rejects, SqlList<BatchView> batches) {
        this.rejects = rejects;
        this.batches = batches;
    }

    @Bean
    static SqlList<RejectView> rejectViews(Lists lists) {
        return lists.of(RejectView.class, "rejects.csv")
                .columns("row_number as row, code, message, raw")
                .from("reject")
                .open()
                .search("message", "raw")
                .filter("code", Filter.equal("code"))
                .sort("row", "row_number")
                .key("row_number")
                .build();
    }

    /** The rows of a file that were not taken, and why. */
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

    private Listing<RejectView> of(UUID id, MultiValueMap<String, String> parameters, Caller caller) {
        var batch = batches.find(id).orElseThrow(() -> ProblemException.notFound("There is no such batch."));
        return rejects.ask(parameters, caller).within("batch_id = :batch", "batch", batch.batchId());
    }
}
