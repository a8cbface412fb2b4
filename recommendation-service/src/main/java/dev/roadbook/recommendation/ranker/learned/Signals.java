package dev.roadbook.recommendation.ranker.learned;

import dev.roadbook.recommendation.ranker.Best;
import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Scorer;
import dev.roadbook.recommendation.ranker.Scores;
import dev.roadbook.recommendation.ranker.frequency.Cadence;
import dev.roadbook.recommendation.ranker.item.Ease;
import dev.roadbook.recommendation.ranker.item.ItemItem;
import dev.roadbook.recommendation.ranker.item.Transitions;
import dev.roadbook.recommendation.ranker.learned.LearnedRanker.Scope;
import dev.roadbook.recommendation.ranker.neighbour.Fading;
import dev.roadbook.recommendation.ranker.neighbour.NeighbourNext;
import dev.roadbook.recommendation.ranker.neighbour.TifuKnn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** All that is known of a product for an account as of a day, in rows of numbers; learned once for any scope. */
final class Signals {

    private static final Fading FADING = new Fading(3, 0.9, 0.6);
    private static final Fading FINER = new Fading(11, 0.9, 0.9);
    private static final int OWN = 0;
    private static final int NEIGHBOURS = 2;
    private static final int NEXT = 3;
    private static final int MIXES = 4;
    private static final int ACCOUNT = 6;
    private static final int LATE = 60;
    private static final int MOST_WEIGHED = 1_500;

    /** The signals of every scope; what comes after them is of new products. */
    private static final int COMMON = 8;

    private final int products;
    private final List<Signal> signals;
    private final ItemFacts items;
    private final int[] late;

    private Signals(int products, List<Signal> signals, ItemFacts items) {
        this.products = products;
        this.signals = signals;
        this.items = items;
        this.late = late(items, products);
    }

    /** Scores of a ranking, and how many of its best new products are candidates. */
    private record Signal(Scorer scorer, int candidates) {}

    /** Takes the rows of an account one by one. */
    @FunctionalInterface
    interface Taker {
        void take(int product, float[] row);
    }

    static Signals learn(Evidence evidence, Collection<Scope> scopes) {
        var signals = new ArrayList<>(List.of(
                new Signal((history, _, into) -> FADING.add(history, into, 1), 0),
                new Signal((history, _, into) -> FINER.add(history, into, 1), 0),
                new Signal(new TifuKnn(FADING, 300, 0).learn(evidence), 80),
                new Signal(new NeighbourNext(FADING, 300, 0).learn(evidence), 80),
                new Signal(new NeighbourNext(FADING, 80, 0).learn(evidence), 80),
                new Signal(new ItemItem(100).learn(evidence), 30),
                new Signal(new Transitions().learn(evidence), 30),
                new Signal(new Cadence().learn(evidence), 0)));
        if (scopes.contains(Scope.EXPLORE)) {
            signals.add(new Signal(new Ease(200, MOST_WEIGHED).learn(evidence), 60));
        }
        return new Signals(evidence.products(), signals, ItemFacts.of(evidence));
    }

    private static int[] late(ItemFacts items, int products) {
        var scores = new Scores(products);
        for (int product = 0; product < products; product++) {
            if (items.next(product) > 0) {
                scores.add(product, items.next(product));
            }
        }
        return Best.of(scores, LATE, new double[products], _ -> true);
    }

    static int columns(Scope scope) {
        return times(scope) + PairFacts.COUNT + ItemFacts.COUNT + ACCOUNT;
    }

    /** Where the count of order days with the product stands. */
    static int times(Scope scope) {
        return count(scope) + MIXES;
    }

    private static int count(Scope scope) {
        return scope == Scope.EXPLORE ? COMMON + 1 : COMMON;
    }

    Described describe(History history, int asOf) {
        return new Described(history, asOf);
    }

    /** An account as of a day, by every signal. */
    final class Described {

        private final History history;
        private final PairFacts pairs;
        private final List<Scores> scores;
        private final float[] account;

        private Described(History history, int asOf) {
            this.history = history;
            this.pairs = PairFacts.of(history, asOf, items);
            this.scores = signals.stream()
                    .map(signal -> {
                        var of = new Scores(products);
                        signal.scorer().score(history, asOf, of);
                        return of;
                    })
                    .toList();
            this.account = account(history, asOf);
        }

        /** Rows of the candidates, by product. */
        void rows(Scope scope, Taker taker) {
            for (int product : scope == Scope.REPEAT ? history.products() : candidates(scope)) {
                taker.take(product, row(scope, product));
            }
        }

        private float[] row(Scope scope, int product) {
            float[] row = new float[columns(scope)];
            int at = count(scope);
            for (int i = 0; i < at; i++) {
                row[i] = (float) scores.get(i).of(product);
            }
            row[at] = 0.1f * row[OWN] + 0.9f * row[NEXT];
            row[at + 1] = 0.3f * row[OWN] + 0.7f * row[NEXT];
            row[at + 2] = 0.3f * row[OWN] + 0.7f * row[NEIGHBOURS];
            row[at + 3] = pairs.isBought(product) ? 1 : 0;
            pairs.write(product, row, times(scope));
            items.write(product, row, times(scope) + PairFacts.COUNT);
            System.arraycopy(account, 0, row, row.length - ACCOUNT, ACCOUNT);
            return row;
        }

        private int[] candidates(Scope scope) {
            var chosen = new boolean[products];
            double[] none = new double[products];
            for (int i = 0; i < count(scope); i++) {
                int most = signals.get(i).candidates();
                for (int product : Best.of(scores.get(i), most, none, product -> !pairs.isBought(product))) {
                    chosen[product] = true;
                }
            }
            for (int product : late) {
                chosen[product] = true;
            }
            return IntStream.range(0, products)
                    .filter(product -> scope == Scope.ANY
                            ? chosen[product] || pairs.isBought(product)
                            : chosen[product] && !pairs.isBought(product))
                    .toArray();
        }
    }

    private static float[] account(History history, int asOf) {
        int size = history.size();
        double lines = 0;
        for (int b = 0; b < size; b++) {
            lines += history.basket(b).length;
        }
        int distinct = history.products().length;
        return new float[] {
            size,
            (float) (lines / size),
            history.basket(size - 1).length,
            distinct,
            (float) (distinct / lines),
            asOf - history.day(size - 1)
        };
    }
}
