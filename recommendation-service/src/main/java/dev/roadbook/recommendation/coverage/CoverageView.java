package dev.roadbook.recommendation.coverage;

import dev.roadbook.platform.web.Freshness;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an account carries and misses, as the API shows it. */
record CoverageView(
        String accountId,
        @Nullable String name,
        @Nullable String repId,
        LocalDate asOf,
        String modelVersion,
        int topSkuCount,
        BigDecimal coveragePct,
        List<String> carried,
        List<Gap> gaps,
        Freshness freshness) {

    static CoverageView of(CoverageQueries.Found found, Freshness freshness) {
        var coverage = found.coverage();
        return new CoverageView(
                found.accountId(),
                found.name(),
                found.repId(),
                found.asOf(),
                coverage.modelVersion(),
                coverage.topSkuCount(),
                coverage.coveragePct(),
                coverage.carried(),
                coverage.gaps(),
                freshness);
    }
}
