package dev.roadbook.recommendation.coverage.matrix;

import dev.roadbook.platform.list.SqlList;
import dev.roadbook.platform.security.AnyRole;
import dev.roadbook.platform.security.Caller;
import dev.roadbook.platform.web.CsvDownload;
import dev.roadbook.platform.web.Page;
import dev.roadbook.recommendation.coverage.CoverageFreshness;
import dev.roadbook.recommendation.coverage.matrix.CoveredGroups.By;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts by top products, over HTTP. */
@RestController
@RequestMapping("/api/recommendations/coverage")
@AnyRole
class MatrixController {

    private final SqlList<CoveredRow> rows;
    private final CoveredGroups groups;
    private final CoverageFreshness freshness;
    private final JdbcClient jdbc;

    MatrixController(SqlList<CoveredRow> rows, CoveredGroups groups, CoverageFreshness freshness, JdbcClient jdbc) {
        this.rows = rows;
        this.groups = groups;
        this.freshness = freshness;
        this.jdbc = jdbc;
    }

    /** Which top products each account carries and which it misses, those first whose gaps would bring most. */
    @GetMapping(path = "/matrix", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<CoveredRow> matrix(@RequestParam MultiValueMap<String, String> parameters, Caller caller) {
        return rows.ask(parameters, caller).page();
    }

    @GetMapping(path = "/matrix", produces = CsvDownload.MEDIA_TYPE)
    void export(@RequestParam MultiValueMap<String, String> parameters, Caller caller, HttpServletResponse response)
            throws IOException {
        var asked = rows.ask(parameters, caller);
        var skus = jdbc.sql("select sku from top_product order by rank")
                .query(String.class)
                .list();
        try (var file = MatrixFile.to(response, skus)) {
            asked.each(file::row);
        }
    }

    /**
     * How many accounts of each region, chain or representative carry each top product, those first whose gaps would bring most; the
     * first thousand.
     */
    @GetMapping("/groups")
    Page<CoveredGroup> groups(
            @RequestParam By by,
            @RequestParam(required = false) @Nullable String rep,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String chain,
            Caller caller) {
        var items = groups.by(by, rep, region, chain, caller.repScope());
        return new Page<>(items, 0, CoveredGroups.MOST, items.size(), freshness.now());
    }
}
