package dev.roadbook.prediction.watch;

import dev.roadbook.prediction.catalogue.Products;
import dev.roadbook.prediction.lookback.StoppedByAccount;
import dev.roadbook.prediction.lookback.StoppedByAccount.Stopped;
import dev.roadbook.prediction.lookback.StoppedProduct;
import dev.roadbook.prediction.outcome.Outcome;
import dev.roadbook.prediction.outcome.ScoreListener;
import dev.roadbook.prediction.outcome.Scored;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Decides with every scoring which accounts are to be watched. */
@Component
class Watchlist implements ScoreListener {

    private final StoppedByAccount stopped;
    private final Products products;
    private final WatchedAccounts watched;
    private final Changes changes;
    private final Silences silences;
    private final Stops stops;

    Watchlist(StoppedByAccount stopped, Products products, WatchedAccounts watched, WatchProperties properties) {
        this.stopped = stopped;
        this.products = products;
        this.watched = watched;
        this.changes = new Changes(properties);
        this.silences = new Silences(properties);
        this.stops = new Stops(properties);
    }

    /** Each is on the list from now on, or no longer. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void scored(List<Scored> accounts, LocalDate asOf, Cause cause) {
        var outcomes = accounts.stream().map(Scored::outcome).toList();
        var stoppedByAccount =
                stopped.of(outcomes.stream().map(Outcome::history).toList(), asOf);
        var names = names(stoppedByAccount.values());
        watched.replace(
                outcomes.stream().map(Outcome::accountId).toList(),
                outcomes.stream()
                        .flatMap(outcome -> watched(outcome, stoppedByAccount, names, asOf).stream())
                        .toList(),
                asOf);
    }

    /** An account that is silent buys less as well; that is told once. */
    private Optional<Watched> watched(
            Outcome outcome, Map<String, Stopped> stoppedByAccount, Map<String, String> names, LocalDate asOf) {
        var history = outcome.history();
        var silence = silences.of(history, outcome.forecast(), asOf);
        var findings = Stream.of(
                silence,
                changes.of(history, asOf).filter(change -> silence.isEmpty() || change.kind() != Kind.DROP),
                Optional.ofNullable(stoppedByAccount.get(history.accountId()))
                        .flatMap(each -> stops.of(history, each, names, asOf)));
        return Watched.of(history.accountId(), history.currency(), findings.flatMap(Optional::stream));
    }

    private Map<String, String> names(Collection<Stopped> accounts) {
        return products.names(accounts.stream()
                .flatMap(account -> account.products().stream())
                .map(StoppedProduct::sku)
                .distinct()
                .toList());
    }
}
