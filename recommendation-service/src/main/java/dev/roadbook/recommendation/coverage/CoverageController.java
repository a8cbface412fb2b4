package dev.roadbook.recommendation.coverage;

import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Freshness;
import dev.roadbook.platform.web.ListQuery;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
import dev.roadbook.recommendation.batch.Batches;
import dev.roadbook.recommendation.market.Market;
import dev.roadbook.recommendation.market.Markets;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Coverages over HTTP. */
@RestController
@RequestMapping("/api/recommendations")
@AnyRole
class CoverageController {

    private final CoverageQueries coverages;
    private final Batches batches;
    private final Markets markets;

    CoverageController(CoverageQueries coverages, Batches batches, Markets markets) {
        this.coverages = coverages;
        this.batches = batches;
        this.markets = markets;
    }

    /** An account outside the caller's scope is answered like one that does not exist. */
    @GetMapping("/{accountId}")
    CoverageView coverage(@PathVariable String accountId, Caller caller) {
        return coverages
                .find(accountId, caller.repScope())
                .map(found -> CoverageView.of(found, freshness()))
                .orElseThrow(() -> ProblemException.notFound("There is no recommendation for this account."));
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<CoverageItem> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        var query = query(parameters);
        return Page.of(
                coverages.page(query, caller.repScope()),
                query,
                coverages.count(query, caller.repScope()),
                freshness());
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        var query = query(parameters);
        try (var csv = CsvDownload.to(response, "coverage.csv", CoverageItem.class)) {
            coverages.each(query, caller.repScope(), csv::row);
        }
    }

    private static ListQuery query(MultiValueMap<String, String> parameters) {
        return ListQuery.parse(parameters, CoverageQueries.FILTERS, CoverageQueries.SORTS);
    }

    private Freshness freshness() {
        var batch = batches.latest();
        return new Freshness(
                batch.map(latest -> latest.salesUntil()).orElse(null),
                batch.map(latest -> latest.batchId().toString()).orElse(null),
                batch.map(latest -> latest.completedAt()).orElse(null),
                Coverage.MODEL,
                markets.current().map(Market::asOf).orElse(null));
    }
}
