package dev.roadbook.recommendation.ranker.learned;

import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.Ranker;
import dev.roadbook.recommendation.ranker.Scorer;
import dev.roadbook.recommendation.ranker.boost.Boosted;
import dev.roadbook.recommendation.ranker.boost.Rows;
import dev.roadbook.recommendation.ranker.boost.Settings;
import dev.roadbook.recommendation.ranker.boost.Settings.Loss;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Trees over the scores of all other rankings and plain facts, learned from what followed at earlier days. Where little followed,
 * or where the latest of it says that a simpler ranking finds more, that one ranks.
 *
 * @param scope which products it ranks
 * @param curriculum what it learns from
 * @param simpler what ranks where trees would not do better
 */
public record LearnedRanker(Scope scope, Curriculum curriculum, Ranker simpler) implements Ranker {

    private static final int LEAST_STEPS = 200;
    private static final long MOST_ROWS = 400_000;
    private static final int NEW_PRODUCTS = 200;

    /** Which products are ranked. */
    public enum Scope {
        /** Any. */
        ANY,
        /** Those an account bought before. */
        REPEAT,
        /** Those it never bought. */
        EXPLORE;

        boolean has(boolean isBought) {
            return switch (this) {
                case ANY -> true;
                case REPEAT -> isBought;
                case EXPLORE -> !isBought;
            };
        }
    }

    /** What is learned from. */
    public enum Curriculum {
        /** What followed at five earlier days, thirty days apart. */
        STAGES,
        /** What followed on the histories of other accounts, where days are not known. */
        FOLDS;

        private List<Lesson> lessons(Evidence evidence) {
            return switch (this) {
                case STAGES -> Lesson.stages(evidence, 5, 30);
                case FOLDS -> Lesson.folds(evidence, 5);
            };
        }
    }

    @Override
    public Scorer learn(Evidence evidence) {
        var ranker = JointRanker.learn(evidence, List.of(this));
        return (history, asOf, into) -> into.addAll(ranker.score(history, asOf).of(scope), 1);
    }

    /** What trees make of what is known, or nothing where the simpler ranking is to rank. */
    Optional<Model> model(Evidence evidence) {
        var lessons = curriculum.lessons(evidence);
        int steps = lessons.stream().mapToInt(lesson -> lesson.steps().size()).sum();
        if (lessons.size() < 2 || steps < LEAST_STEPS) {
            return Optional.empty();
        }
        int every = Math.toIntExact(1 + expectedRows(lessons) / MOST_ROWS);
        var latest = lessons.getFirst();
        var signals = signals(latest);
        var held = rows(latest, signals, every);
        var rows = new Rows(Signals.columns(scope));
        for (var lesson : lessons.subList(1, lessons.size())) {
            rows.addAll(rows(lesson, signals(lesson), every));
        }
        var rehearsed = Rehearsal.of(latest, scorer(fit(rows), signals), scope);
        if (!rehearsed.isBetterThan(Rehearsal.of(latest, simpler.learn(latest.evidence()), scope))) {
            return Optional.empty();
        }
        rows.addAll(held);
        return Optional.of(fit(rows));
    }

    private Signals signals(Lesson lesson) {
        return Signals.learn(lesson.evidence(), Set.of(scope));
    }

    /** Rows stand in memory while trees are grown: of more than that, every second basket, or third, is enough. */
    private long expectedRows(List<Lesson> lessons) {
        return lessons.stream()
                .flatMap(lesson -> lesson.steps().stream())
                .mapToLong(step -> (scope == Scope.EXPLORE ? 0 : step.state().products().length)
                        + (scope == Scope.REPEAT ? 0 : NEW_PRODUCTS))
                .sum();
    }

    private Scorer scorer(Model model, Signals signals) {
        return (history, asOf, into) -> model.score(signals.describe(history, asOf), into);
    }

    private Model fit(Rows rows) {
        return new Model(scope, Boosted.fit(rows, Settings.of(Loss.LOGISTIC)));
    }

    private Rows rows(Lesson lesson, Signals signals, int every) {
        var rows = new Rows(Signals.columns(scope));
        for (int i = 0; i < lesson.steps().size(); i += every) {
            var step = lesson.steps().get(i);
            int[] sought = Arrays.stream(step.next()).sorted().toArray();
            rows.startGroup();
            signals.describe(step.state(), step.asOf())
                    .rows(scope, (product, row) -> rows.add(row, Arrays.binarySearch(sought, product) >= 0));
        }
        return rows;
    }
}
