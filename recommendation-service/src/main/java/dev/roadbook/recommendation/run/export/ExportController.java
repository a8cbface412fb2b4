package dev.roadbook.recommendation.run.export;

import dev.roadbook.platform.list.Filter;
import dev.roadbook.platform.list.Listing;
import dev.roadbook.platform.list.Lists;
import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.Answers;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.recommendation.run.KeptRuns;
import dev.roadbook.recommendation.run.export.Departures.Departure;
import dev.roadbook.recommendation.scenario.Scenario;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets approved recommendations leave for campaign tools. */
@RestController
@RequestMapping("/api/recommendation-runs/{id}/export")
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER', 'MARKETING')")
class ExportController {

    private static final MultiValueMap<String, String> NO_PARAMETERS = MultiValueMap.fromSingleValue(Map.of());

    private final Departures departures;
    private final KeptRuns runs;
    private final SqlList<ExportedItem> items;

    ExportController(Departures departures, KeptRuns runs, SqlList<ExportedItem> items) {
        this.departures = departures;
        this.runs = runs;
        this.items = items;
    }

    @Bean
    static SqlList<ExportedItem> exportedItems(Lists lists) {
        return lists.of(ExportedItem.class, "recommendations.csv")
                .columns("""
                        i.account_id, a.name, a.rep_id, i.place, i.sku, p.name as product_name, i.scenario,
                            i.reasons #>> '{0,code}' as reason, i.quantity, i.price, i.score, i.audit_score, r.as_of,
                            i.decided_by as approved_by, i.run_id
                        """)
                .from("""
                        recommended_item i
                            join recommendation_run r on r.id = i.run_id
                            left join account a on a.account_id = i.account_id
                            left join product p on p.sku = i.sku
                        """)
                .where("i.export_id is not null")
                .scope("a.rep_id = :rep")
                .filter("scenario", Filter.exact("i.scenario", Scenario.class))
                .filter("rep", Filter.equal("a.rep_id"))
                .key("i.account_id, i.place")
                .build();
    }

    /**
     * Judges what is approved of the run once more, by what is known now, and lets it leave; what breaks a rule is held back. Asked
     * again, what left before is part of it again.
     */
    @PostMapping
    Departure export(@PathVariable UUID id, Caller caller) {
        return departures.leave(id, UUID.randomUUID(), caller.username());
    }

    /** What left of the run when it was last exported. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<ExportedItem> left(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return of(id, parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void download(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        of(id, parameters, caller).export(response);
    }

    /** What left of the run when it was last exported, as a workbook with the columns of the CSV file. */
    @Answers(HttpStatus.UNPROCESSABLE_CONTENT)
    @GetMapping(path = "/workbook", produces = WorkbookDownload.MEDIA_TYPE)
    void workbook(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Scenario scenario,
            @RequestParam(required = false) @Nullable String rep,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        var rows = of(id, NO_PARAMETERS, caller);
        if (scenario != null) {
            rows.within("i.scenario = :scenario", "scenario", scenario.name());
        }
        if (rep != null) {
            rows.within("a.rep_id = :of", "of", rep);
        }
        if (rows.count() > WorkbookDownload.MOST_ROWS) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "too_many_rows",
                    "A sheet holds fewer rows than left. Take them as CSV, or by representative or scenario.");
        }
        var workbook = WorkbookDownload.to(response, "recommendations.xlsx", ExportedItem.class);
        rows.each(workbook::row);
        workbook.finish();
    }

    private Listing<ExportedItem> of(UUID id, MultiValueMap<String, String> parameters, Caller caller) {
        if (!runs.has(id)) {
            throw ProblemException.notFound("There is no such run.");
        }
        return items.ask(parameters, caller).within("i.run_id = :run", "run", id);
    }
}
