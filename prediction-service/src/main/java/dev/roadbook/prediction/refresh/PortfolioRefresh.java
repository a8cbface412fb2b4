package dev.roadbook.prediction.refresh;

import dev.roadbook.prediction.model.Learning;
import dev.roadbook.prediction.model.Models;
import dev.roadbook.prediction.model.value.ValueLearning;
import dev.roadbook.prediction.rep.RepPerformances;
import dev.roadbook.prediction.run.RefreshRequest;
import dev.roadbook.prediction.run.RefreshRequest.Scope;
import dev.roadbook.prediction.run.RefreshRequests;
import dev.roadbook.prediction.scoring.Scoring;
import dev.roadbook.prediction.scoring.Tally;
import dev.roadbook.prediction.yardstick.Portfolios;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Service;

/**
 * Measures the portfolio anew and scores the accounts that were measured by older yardsticks, after a batch and daily.
 *
 * <p>Every step may be repeated and interrupted; several instances share the accounts between them.
 */
@Service
public class PortfolioRefresh {

    private static final Logger log = LoggerFactory.getLogger(PortfolioRefresh.class);

    private final RefreshRequests requests;
    private final Portfolios portfolios;
    private final Models models;
    private final Learning learning;
    private final Scoring scoring;
    private final RepPerformances reps;
    private final ValueLearning values;
    private final TaskExecutor executor;
    private final Clock clock;
    private final Rest rest;
    private final ReentrantLock running = new ReentrantLock();

    PortfolioRefresh(
            RefreshRequests requests,
            Portfolios portfolios,
            Models models,
            Learning learning,
            Scoring scoring,
            RepPerformances reps,
            ValueLearning values,
            TaskExecutor executor,
            RefreshProperties properties,
            Clock clock) {
        this.requests = requests;
        this.portfolios = portfolios;
        this.models = models;
        this.learning = learning;
        this.scoring = scoring;
        this.reps = reps;
        this.values = values;
        this.executor = executor;
        this.clock = clock;
        this.rest = new Rest(properties.restTimes(), properties.longestRest(), System::nanoTime);
    }

    /** Serves requests soon, after a rest where one is due, without making the caller wait. */
    public void wake() {
        CompletableFuture.delayedExecutor(rest.left().toNanos(), TimeUnit.NANOSECONDS, executor)
                .execute(this::serveRequests);
    }

    /**
     * Refreshes if somebody asks for it; batches that complete meanwhile are taken along by the next one.
     *
     * <p>A small batch makes all accounts due. What one refresh after the other would cost is left to files between them.
     */
    void serveRequests() {
        running.lock();
        try {
            for (var open = requests.open(); !open.isEmpty(); open = requests.open()) {
                if (mayWait(open)) {
                    wake();
                    return;
                }
                serveAndRest(open);
                if (open.stream().anyMatch(PortfolioRefresh::isOfBatch)) {
                    learning.afterBatch();
                }
            }
        } finally {
            running.unlock();
        }
    }

    /** A new model is for everybody and rare; a batch has had its own accounts scored. */
    private boolean mayWait(List<RefreshRequest> open) {
        return rest.left().isPositive() && open.stream().allMatch(PortfolioRefresh::isOfBatch);
    }

    private static boolean isOfBatch(RefreshRequest request) {
        return request.batchId() != null;
    }

    private void serveAndRest(List<RefreshRequest> open) {
        rest.after(() -> serve(open));
        open.forEach(requests::close);
    }

    private void serve(List<RefreshRequest> open) {
        var today = LocalDate.now(clock);
        open.stream()
                .filter(request -> request.scope() == Scope.PORTFOLIO)
                .reduce((earlier, later) -> later.batchId() == null ? earlier : later)
                .ifPresentOrElse(request -> refresh(today, request.batchId()), () -> reps.publishChanges(today));
    }

    /**
     * What a tick came to.
     *
     * @param asOf business day everything refers to now
     * @param tally accounts it concerned
     */
    record Tick(LocalDate asOf, Tally tally) {}

    /** Brings everything to today. */
    Tick tick() {
        var today = LocalDate.now(clock);
        return new Tick(today, refresh(today, null));
    }

    /** Brings everything to a day. */
    private Tally refresh(LocalDate asOf, @Nullable UUID batchId) {
        var forgotten = scoring.scoreForgotten();
        var portfolio = portfolios.compute(asOf, models.decide());
        values.whenDue(asOf);
        var tally = forgotten.plus(scoring.scoreOutdated(portfolio, asOf, batchId));
        int changedReps = reps.publishChanges(asOf);
        log.info(
                "portfolio refreshed asOf={} version={} scored={} published={} reps={}",
                asOf,
                portfolio.version(),
                tally.scored(),
                tally.published(),
                changedReps);
        return tally;
    }
}
