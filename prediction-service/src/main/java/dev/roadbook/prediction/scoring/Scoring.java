package dev.roadbook.prediction.scoring;

import dev.roadbook.prediction.model.Models;
import dev.roadbook.prediction.outcome.ScoreListener;
import dev.roadbook.prediction.outcome.ScoreListener.Cause;
import dev.roadbook.prediction.outcome.Scored;
import dev.roadbook.prediction.outcome.Scorer;
import dev.roadbook.prediction.scoring.TouchedAccounts.Touch;
import dev.roadbook.prediction.yardstick.Portfolio;
import dev.roadbook.prediction.yardstick.Portfolios;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Scores accounts in chunks: one transaction writes the outcomes, then what is new is published, then a second
 * transaction remembers that it was.
 *
 * <p>A crash between the two leaves the accounts touched; they are scored again and the same events go out once more.
 */
@Service
public class Scoring {

    private final TouchedAccounts touched;
    private final Predictions predictions;
    private final Purchases purchases;
    private final Subjects subjects;
    private final Portfolios portfolios;
    private final Models models;
    private final Scorer scorer;
    private final List<ScoreListener> listeners;
    private final Publication publication;
    private final ScoringMeters meters;
    private final ScoringProperties properties;
    private final TransactionOperations transactions;
    private final Clock clock;

    Scoring(
            TouchedAccounts touched,
            Predictions predictions,
            Purchases purchases,
            Subjects subjects,
            Portfolios portfolios,
            Models models,
            Scorer scorer,
            List<ScoreListener> listeners,
            Publication publication,
            ScoringMeters meters,
            ScoringProperties properties,
            TransactionOperations transactions,
            Clock clock) {
        this.touched = touched;
        this.predictions = predictions;
        this.purchases = purchases;
        this.subjects = subjects;
        this.portfolios = portfolios;
        this.models = models;
        this.scorer = scorer;
        this.listeners = List.copyOf(listeners);
        this.publication = publication;
        this.meters = meters;
        this.properties = properties;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Scores the accounts of partitions that were touched since their last scoring. */
    public Tally scoreTouched(Set<Integer> partitions, UUID batchId) {
        return scoreAll(() -> touched.lockPartitions(partitions, properties.chunkSize()), batchId);
    }

    /** Scores those of the accounts that were touched since their last scoring. */
    public Tally scoreTouched(Set<String> accountIds) {
        return scoreAll(() -> touched.lock(accountIds, properties.chunkSize()), null);
    }

    /** Scores accounts that were touched long ago and whose boundary never came. */
    public Tally scoreForgotten() {
        return scoreAll(() -> touched.lockForgotten(properties.forgottenAfter(), properties.chunkSize()), null);
    }

    private Tally scoreAll(Supplier<List<Touch>> next, @Nullable UUID batchId) {
        var tally = Tally.none();
        while (true) {
            var chunk = transact(() -> scoreTouched(next.get(), batchId));
            if (chunk.scored().isEmpty()) {
                return tally;
            }
            tally = tally.plus(chunk.scored().size(), publication.publish(chunk));
            if (chunk.touches().size() < properties.chunkSize()) {
                return tally;
            }
        }
    }

    private Chunk scoreTouched(List<Touch> touches, @Nullable UUID batchId) {
        var asOf = LocalDate.now(clock);
        var accountIds = touches.stream().map(Touch::accountId).toList();
        if (accountIds.isEmpty()) {
            return Chunk.empty();
        }
        var standing = predictions.lock(accountIds);
        purchases.detect(accountIds, asOf.minusDays(properties.announcePurchasesOfDays()), clock.instant());
        var portfolio = portfolios.current();
        return new Chunk(score(accountIds, standing, portfolio, asOf, batchId, Cause.ORDERS), touches);
    }

    /** Scores accounts that were last scored on an earlier day or with other yardsticks. */
    public Tally scoreOutdated(Portfolio portfolio, LocalDate asOf, @Nullable UUID batchId) {
        var tally = Tally.none();
        var after = "";
        while (true) {
            var from = after;
            var chunk = transact(() -> scoreOutdated(portfolio, asOf, from, batchId));
            if (chunk.scored().isEmpty()) {
                return tally;
            }
            tally = tally.plus(chunk.scored().size(), publication.publish(chunk));
            after = chunk.scored().getLast().accountId();
        }
    }

    private Chunk scoreOutdated(Portfolio portfolio, LocalDate asOf, String after, @Nullable UUID batchId) {
        var accountIds = predictions.lockOutdated(portfolio, asOf, after, properties.chunkSize());
        if (accountIds.isEmpty()) {
            return Chunk.empty();
        }
        var standing = predictions.lock(accountIds);
        return new Chunk(score(accountIds, standing, portfolio, asOf, batchId, Cause.TIME), List.of());
    }

    private List<ScoredAccount> score(
            Collection<String> accountIds,
            Map<String, LatestPrediction> standing,
            Portfolio portfolio,
            LocalDate asOf,
            @Nullable UUID batchId,
            Cause cause) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var forecaster = models.forecaster(portfolio);
        var scored = new ArrayList<ScoredAccount>(accountIds.size());
        meters.time(() -> {
            for (var subject : subjects.of(accountIds, portfolio, asOf)) {
                var outcome = scorer.score(subject, forecaster, portfolio, asOf);
                scored.add(ScoredAccount.of(
                        outcome, ContentHash.of(outcome), standing.get(outcome.accountId()), now, batchId));
            }
        });
        predictions.keep(scored, standing, portfolio, asOf);
        tell(scored, asOf, cause);
        meters.count(scored);
        return scored;
    }

    private void tell(List<ScoredAccount> accounts, LocalDate asOf, Cause cause) {
        var scored = accounts.stream()
                .map(account -> new Scored(account.outcome(), account.batchId()))
                .toList();
        listeners.forEach(listener -> listener.scored(scored, asOf, cause));
    }

    private Chunk transact(Supplier<Chunk> work) {
        var chunk = transactions.execute(_ -> work.get());
        return chunk == null ? Chunk.empty() : chunk;
    }
}
