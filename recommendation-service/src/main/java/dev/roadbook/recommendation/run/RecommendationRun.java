package dev.roadbook.recommendation.run;

import dev.roadbook.platform.run.BackgroundRun;
import dev.roadbook.platform.run.Conclusion;
import dev.roadbook.platform.run.Progress;
import dev.roadbook.platform.run.Runs;
import dev.roadbook.recommendation.ranker.expert.Experts;
import dev.roadbook.recommendation.ranker.expert.Ranked;
import dev.roadbook.recommendation.run.KnownAccounts.Known;
import dev.roadbook.recommendation.run.ResultRows.Computed;
import dev.roadbook.recommendation.scenario.Affinity;
import dev.roadbook.recommendation.scenario.Buyer;
import dev.roadbook.recommendation.settings.Policy;
import dev.roadbook.recommendation.settings.RecommendationSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Recommends something to every account, chunk by chunk, when somebody asks. */
@Component
public class RecommendationRun {

    private final KeptRuns runs;
    private final ResultRows results;
    private final KnownAccounts accounts;
    private final BasketRows baskets;
    private final Assortments assortments;
    private final RecommendationSettings settings;
    private final RecommendationRunProperties properties;
    private final TransactionOperations transaction;

    RecommendationRun(
            KeptRuns runs,
            ResultRows results,
            KnownAccounts accounts,
            BasketRows baskets,
            Assortments assortments,
            RecommendationSettings settings,
            RecommendationRunProperties properties,
            TransactionOperations transaction) {
        this.runs = runs;
        this.results = results;
        this.accounts = accounts;
        this.baskets = baskets;
        this.assortments = assortments;
        this.settings = settings;
        this.properties = properties;
        this.transaction = transaction;
    }

    /**
     * What is asked for.
     *
     * @param runId what the run is called
     * @param asOf purchases up to this day count
     * @param policy how recommendations are judged
     * @param by who asks
     */
    public record Asked(UUID runId, LocalDate asOf, Policy policy, String by) {}

    /** What came of it. */
    public record Made(UUID runId) {}

    @Bean
    static BackgroundRun<Asked, Made> recommendationRuns(Runs runs, RecommendationRun run) {
        return runs.of("recommendation", Asked.class, Made.class)
                .called("A run of recommendations")
                .busy("recommendation_runs", "A run of recommendations is under way already")
                .does(run::make);
    }

    private Conclusion<Made> make(Asked asked, Progress progress) {
        progress.at("READING", 0, 0);
        int total = accounts.count();
        if (total == 0) {
            return new Conclusion.Refused<>("There are no accounts yet.");
        }
        var inputs = new RunInputs(asked.asOf(), asked.policy(), settings, assortments.asOf(asked.asOf()));
        var attempt = runs.begin(asked.runId(), inputs, asked.by());
        // The rankers look at what was known at the start of a day.
        var experts = Experts.learn(baskets.until(asked.asOf()), asked.asOf().plusDays(1));
        var work = new Work(asked.runId(), attempt, inputs, experts);
        for (var chunk = accounts.after("", properties.chunkSize());
                !chunk.isEmpty();
                chunk = accounts.after(chunk.getLast(), properties.chunkSize())) {
            progress.at("COMPUTING", Math.min(work.totals.accounts(), total), total);
            work.compute(chunk);
        }
        return new Conclusion.Done<>(() -> {
            runs.complete(asked.runId(), attempt, work.totals, experts, work.hash.get());
            return new Made(asked.runId());
        });
    }

    private final class Work {

        private final UUID run;
        private final UUID attempt;
        private final RunInputs inputs;
        private final Experts experts;
        private final Computation computation;
        private final RunHash hash;
        private final Totals totals = new Totals();

        Work(UUID run, UUID attempt, RunInputs inputs, Experts experts) {
            this.run = run;
            this.attempt = attempt;
            this.inputs = inputs;
            this.experts = experts;
            this.computation = new Computation(inputs);
            this.hash = new RunHash(inputs);
        }

        void compute(List<String> chunk) {
            var computed = Objects.requireNonNull(transaction.execute(_ -> {
                runs.hold(run, attempt);
                var known = accounts.known(chunk, inputs.asOf(), run);
                var all = chunk.stream()
                        .filter(known::containsKey)
                        .map(account -> compute(account, Objects.requireNonNull(known.get(account))))
                        .toList();
                results.add(run, all);
                return all;
            }));
            for (var account : computed) {
                hash.add(account.accountId(), account.hash());
                totals.add(account.result());
            }
        }

        private Computed compute(String account, Known known) {
            var rankings = experts.rank(account, inputs.settings().limits().candidates());
            var buyer = new Buyer(
                    known.segment(),
                    known.history(),
                    affinities(rankings.repeat()),
                    affinities(rankings.explore()),
                    known.declined());
            var all = new AccountInputs(buyer, known.contact(), known.left());
            return Computed.of(account, all, computation.of(all));
        }

        private static List<Affinity> affinities(List<Ranked> products) {
            return Affinity.byPlace(products.stream().map(Ranked::sku).toList());
        }
    }
}
