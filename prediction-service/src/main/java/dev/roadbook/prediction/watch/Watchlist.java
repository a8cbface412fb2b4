package dev.roadbook.prediction.watch;

import dev.roadbook.prediction.lookback.StoppedByAccount;
import dev.roadbook.prediction.lookback.StoppedByAccount.Stopped;
import dev.roadbook.prediction.outcome.Outcome;
import dev.roadbook.prediction.outcome.ScoreListener;
import dev.roadbook.prediction.outcome.Scored;
import java.time.LocalDate;
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
    private final WatchedAccounts watched;
    private final Changes changes;
    private final Silences silences;
    private final Stops stops;

    Watchlist(StoppedByAccount stopped, WatchedAccounts watched, WatchProperties properties) {
        this.stopped = stopped;
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
        watched.replace(
                outcomes.stream().map(Outcome::accountId).toList(),
                outcomes.stream()
                        .flatMap(outcome -> watched(outcome, stoppedByAccount, asOf).stream())
                        .toList());
    }

    /** An account that is silent buys less as well; that is told once. */
    private Optional<Watched> watched(Outcome outcome, Map<String, Stopped> stoppedByAccount, LocalDate asOf) {
        var history = outcome.history();
        var silence = silences.of(history, outcome.forecast(), asOf);
        var findings = Stream.of(
                silence,
                changes.of(history, asOf).filter(change -> silence.isEmpty() || change.kind() != Kind.DROP),
                Optional.ofNullable(stoppedByAccount.get(history.accountId()))
                        .flatMap(each -> stops.of(history, each, asOf)));
        return Watched.of(
                history.accountId(),
                asOf,
                history.currency(),
                findings.flatMap(Optional::stream).toList());
    }
}
