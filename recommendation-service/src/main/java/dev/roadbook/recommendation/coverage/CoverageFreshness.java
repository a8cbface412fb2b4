package dev.roadbook.recommendation.coverage;

import dev.roadbook.platform.web.Freshness;
import dev.roadbook.recommendation.batch.Batches;
import dev.roadbook.recommendation.market.Market;
import dev.roadbook.recommendation.market.Markets;
import org.springframework.stereotype.Component;

/** What coverages rest on. */
@Component
public class CoverageFreshness {

    private final Batches batches;
    private final Markets markets;

    CoverageFreshness(Batches batches, Markets markets) {
        this.batches = batches;
        this.markets = markets;
    }

    public Freshness now() {
        var batch = batches.latest();
        return new Freshness(
                batch.map(latest -> latest.salesUntil()).orElse(null),
                batch.map(latest -> latest.batchId().toString()).orElse(null),
                batch.map(latest -> latest.completedAt()).orElse(null),
                Coverage.MODEL,
                markets.current().map(Market::asOf).orElse(null));
    }
}
