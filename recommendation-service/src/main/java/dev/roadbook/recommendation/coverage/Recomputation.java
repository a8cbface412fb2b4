package dev.roadbook.recommendation.coverage;

import dev.roadbook.recommendation.coverage.CoverageRows.Computed;
import dev.roadbook.recommendation.coverage.CoverageRows.Due;
import dev.roadbook.recommendation.market.Carried;
import dev.roadbook.recommendation.market.Market;
import dev.roadbook.recommendation.market.Markets;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings due accounts up to the market's latest snapshot. */
@Component
class Recomputation {

    private final CoverageRows rows;
    private final Markets markets;
    private final NextOrders nextOrders;
    private final Clock clock;
    private final Counter counter;

    Recomputation(CoverageRows rows, Markets markets, NextOrders nextOrders, Clock clock, MeterRegistry meters) {
        this.rows = rows;
        this.markets = markets;
        this.nextOrders = nextOrders;
        this.clock = clock;
        this.counter = Counter.builder("roadbook.recommendations.computed")
                .description("Coverages computed")
                .register(meters);
    }

    /**
     * What was worked on.
     *
     * @param accounts how many accounts
     * @param changed contents that are new, by their fingerprint
     */
    record Done(int accounts, Map<String, Content> changed) {

        static final Done NOTHING = new Done(0, Map.of());

        Done {
            changed = Map.copyOf(changed);
        }
    }

    /** Works on some of all due accounts. */
    @Transactional
    Done some(int limit) {
        return markets.current()
                .map(market -> compute(market, rows.claim(market.version(), limit)))
                .orElse(Done.NOTHING);
    }

    /** Works on those of the accounts that are due. */
    @Transactional
    Done of(Collection<String> accounts) {
        return markets.current()
                .map(market -> compute(market, rows.claim(market.version(), accounts)))
                .orElse(Done.NOTHING);
    }

    private Done compute(Market market, List<Due> due) {
        if (due.isEmpty()) {
            return Done.NOTHING;
        }
        var coverages = coverages(market, due);
        var orders = nextOrders.of(gaps(due, coverages));
        var confirmed = new ArrayList<String>();
        var changed = new ArrayList<Computed>();
        for (var account : due) {
            var id = account.accountId();
            var content = new Content(Objects.requireNonNull(coverages.get(id)), orders.get(id));
            var stored = StoredContent.of(content);
            if (stored.hash().equals(account.contentHash())) {
                confirmed.add(id);
            } else {
                changed.add(new Computed(id, content, stored));
            }
        }
        rows.confirm(market.version(), confirmed);
        rows.replace(market.version(), market.asOf(), clock.instant(), changed);
        counter.increment(due.size());
        return new Done(
                due.size(),
                changed.stream()
                        .collect(Collectors.toMap(one -> one.stored().hash(), Computed::content, (one, _) -> one)));
    }

    private Map<String, Coverage> coverages(Market market, List<Due> due) {
        // Read after the accounts were locked: what was applied before they became due is seen.
        var carried = markets.carried(market, due.stream().map(Due::accountId).toList());
        var coverages = new HashMap<String, Coverage>();
        for (var account : due) {
            var id = account.accountId();
            coverages.put(
                    id,
                    account.active()
                            ? Coverage.of(
                                    carried.getOrDefault(id, Carried.NOTHING), account.segment(), market.content())
                            : Coverage.none());
        }
        return coverages;
    }

    private static Map<String, List<Gap>> gaps(List<Due> due, Map<String, Coverage> coverages) {
        return due.stream()
                .filter(Due::active)
                .map(Due::accountId)
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> Objects.requireNonNull(coverages.get(id)).gaps()));
    }
}
