package dev.roadbook.recommendation.coverage;

import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import dev.roadbook.platform.web.ProblemException;
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

    private final SqlList<CoverageItem> list;
    private final CoverageQueries coverages;
    private final CoverageFreshness freshness;

    CoverageController(CoverageQueries coverages, SqlList<CoverageItem> list, CoverageFreshness freshness) {
        this.list = list;
        this.coverages = coverages;
        this.freshness = freshness;
    }

    /** What each account does not buy of the products that sell best. */
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    Page<CoverageItem> list(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return list.ask(parameters, caller).page();
    }

    @GetMapping(produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        list.ask(parameters, caller).export(response);
    }

    /**
     * What the account does not buy of the products that sell best. An account outside the caller's scope is answered like
     * one that does not exist.
     */
    @GetMapping("/{accountId}")
    CoverageView coverage(@PathVariable String accountId, Caller caller) {
        return coverages
                .find(accountId, caller.repScope())
                .map(found -> CoverageView.of(found, freshness.now()))
                .orElseThrow(() -> ProblemException.notFound("There is no recommendation for this account."));
    }
}
