package dev.roadbook.recommendation.market;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The snapshots of the portfolio: the one that counts now, and when there is a new one. */
@Component
public class Markets {

    private static final Logger log = LoggerFactory.getLogger(Markets.class);

    private final MarketRows rows;
    private final PortfolioRows portfolio;
    private final MarketProperties properties;
    private final Clock clock;
    private final AtomicReference<@Nullable Market> cached = new AtomicReference<>();

    Markets(MarketRows rows, PortfolioRows portfolio, MarketProperties properties, Clock clock) {
        this.rows = rows;
        this.portfolio = portfolio;
        this.properties = properties;
        this.clock = clock;
    }

    /** The latest snapshot; none before the first batch is complete. */
    public Optional<Market> current() {
        var latest = rows.latestVersion();
        if (latest.isEmpty()) {
            return Optional.empty();
        }
        var known = cached.get();
        if (known != null && known.version() == latest.get()) {
            return Optional.of(known);
        }
        var market = rows.latest();
        market.ifPresent(cached::set);
        return market;
    }

    /** What each of the accounts carries of a snapshot's products; one that carries nothing is left out. */
    public Map<String, Carried> carried(Market market, Collection<String> accounts) {
        return portfolio.carried(market.year(), market.content().skus(), accounts);
    }

    /** Asks for a new look at the portfolio. */
    @Transactional
    public void requestRefresh() {
        rows.request();
    }

    /** Asks for a new look once no more accounts come into segments: those of a first load come after its snapshot. */
    @Transactional
    public void requestRefreshWhenSettled() {
        rows.requestAfter(properties.settlesAfter());
    }

    /** Takes a snapshot if one was asked for, and tells whether it differs from the one before. */
    @Transactional
    public boolean refreshIfRequested() {
        var requests = rows.lockRequests();
        if (!requests.isOpen()) {
            return false;
        }
        rows.serve(requests);
        return replace(rows.latest(), LocalDate.now(clock));
    }

    private boolean replace(Optional<Market> former, LocalDate today) {
        var year = TrailingYear.until(today);
        var content = observe(year);
        portfolio.keep(year, content.products());
        var asNow = former.filter(market ->
                        market.asOf().equals(today) && market.content().equals(content))
                .isPresent();
        var nothingYet = former.isEmpty() && content.products().isEmpty();
        if (asNow || nothingYet) {
            return false;
        }
        var market = rows.add(today, content, clock.instant());
        rows.prune(properties.keptVersions());
        log.info(
                "market observed version={} asOf={} products={}",
                market.version(),
                today,
                content.products().size());
        return true;
    }

    private MarketContent observe(TrailingYear year) {
        var products = properties.topSkus().isEmpty()
                ? portfolio.bestSelling(year, properties.topSize())
                : portfolio.listed(properties.topSkus());
        var counts = portfolio.count(year, products);
        return MarketContent.of(products, counts.everyone, counts.segments, properties.minSupport());
    }
}
