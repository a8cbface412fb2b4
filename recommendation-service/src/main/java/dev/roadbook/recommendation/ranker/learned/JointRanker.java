package dev.roadbook.recommendation.ranker.learned;

import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Scorer;
import dev.roadbook.recommendation.ranker.Scores;
import dev.roadbook.recommendation.ranker.learned.LearnedRanker.Scope;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rankings of several scopes by the same signals, which are most of the work and of the memory: an account is looked at once
 * for all of them. Safe for many threads.
 */
public final class JointRanker {

    private final int products;
    private final Map<Scope, Scorer> simpler;
    private final Collection<Model> models;
    private final @Nullable Signals signals;

    private JointRanker(Evidence evidence, Map<Scope, Scorer> simpler, Map<Scope, Model> models) {
        this.products = evidence.products();
        this.simpler = simpler;
        this.models = models.values();
        this.signals = models.isEmpty() ? null : Signals.learn(evidence, models.keySet());
    }

    /** Learns what each of some rankers would, one of a scope. */
    public static JointRanker learn(Evidence evidence, List<LearnedRanker> rankers) {
        var simpler = new EnumMap<Scope, Scorer>(Scope.class);
        var models = new EnumMap<Scope, Model>(Scope.class);
        for (var ranker : rankers) {
            ranker.model(evidence)
                    .ifPresentOrElse(
                            model -> models.put(ranker.scope(), model),
                            () -> simpler.put(ranker.scope(), ranker.simpler().learn(evidence)));
        }
        return new JointRanker(evidence, simpler, models);
    }

    /** Whether trees rank the products of a scope; the simpler ranking does where they would not do better. */
    public boolean isLearned(Scope scope) {
        return !simpler.containsKey(scope);
    }

    /** What products score for an account as of the start of a day. */
    public Scored score(History history, int asOf) {
        var scores = new EnumMap<Scope, Scores>(Scope.class);
        simpler.forEach((scope, scorer) -> scorer.score(history, asOf, in(scores, scope)));
        if (signals != null) {
            var account = signals.describe(history, asOf);
            models.forEach(model -> model.score(account, in(scores, model.scope())));
        }
        return new Scored(scores);
    }

    private Scores in(Map<Scope, Scores> scores, Scope scope) {
        return scores.computeIfAbsent(scope, _ -> new Scores(products));
    }

    /** Scores by scope. */
    public static final class Scored {

        private final Map<Scope, Scores> scores;

        private Scored(Map<Scope, Scores> scores) {
            this.scores = scores;
        }

        public Scores of(Scope scope) {
            return Objects.requireNonNull(scores.get(scope), () -> "nothing was learned of " + scope);
        }
    }
}
