package dev.roadbook.recommendation.coverage;

import dev.roadbook.recommendation.market.Markets;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes accounts from due to published in bounded steps, each of which may be repeated after a crash. */
@Component
class CoverageWork {

    private final Markets markets;
    private final CoverageRows rows;
    private final Recomputation recomputation;
    private final Publication publication;
    private final TransactionTemplate transaction;
    private final int chunkSize;

    CoverageWork(
            Markets markets,
            CoverageRows rows,
            Recomputation recomputation,
            Publication publication,
            TransactionTemplate transaction,
            CoverageProperties properties) {
        this.markets = markets;
        this.rows = rows;
        this.recomputation = recomputation;
        this.publication = publication;
        this.transaction = transaction;
        this.chunkSize = properties.chunkSize();
    }

    /** Brings these accounts to the topic; what fails on the way stays due for {@link #step()}. */
    void bringUp(List<String> accounts) {
        for (int from = 0; from < accounts.size(); from += chunkSize) {
            var chunk = accounts.subList(from, Math.min(from + chunkSize, accounts.size()));
            var done = recomputation.of(chunk);
            publication.of(chunk, done.changed());
        }
    }

    /** Does some of whatever there is to do and tells whether there was anything. */
    boolean step() {
        var observed = observe();
        var done = recomputation.some(chunkSize);
        var published = publication.some(chunkSize, done.changed());
        return observed || done.accounts() > 0 || published > 0;
    }

    /** Looks at the portfolio if someone asked for it; a new snapshot makes every account due. */
    private boolean observe() {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            var differs = markets.refreshIfRequested();
            if (differs) {
                rows.enrolKnownAccounts();
            }
            return differs;
        }));
    }
}
