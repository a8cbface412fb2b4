package dev.roadbook.recommendation.ranker;

import java.util.ArrayList;
import java.util.List;

/**
 * What may be learned from: histories, and steps that tell what followed on a history.
 *
 * @param products how many there are numbers for
 * @param asOf the day at whose start this was known
 * @param histories of all accounts, up to that day
 * @param steps histories up to an earlier day with the basket that followed
 */
public record Evidence(int products, int asOf, List<History> histories, List<Step> steps) {

    private static final int WATCHED = 60;

    public Evidence {
        histories = List.copyOf(histories);
        steps = List.copyOf(steps);
    }

    /** A history and the basket that followed on it. */
    public static final class Step {

        private final History state;
        private final int asOf;
        private final int[] next;

        public Step(History state, int asOf, int[] next) {
            this.state = state;
            this.asOf = asOf;
            this.next = next;
        }

        /** The day at whose start the history was all that was known. */
        public int asOf() {
            return asOf;
        }

        public History state() {
            return state;
        }

        /** Not a copy: not to be changed. */
        public int[] next() {
            return next;
        }
    }

    /** All of a portfolio that was known at the start of a day; what followed is what came in the latest sixty days. */
    public static Evidence of(Portfolio portfolio, int asOf) {
        return known(portfolio.products(), portfolio.histories(), asOf);
    }

    /** What was known at an earlier day. */
    public Evidence before(int day) {
        return known(products, histories, day);
    }

    private static Evidence known(int products, List<History> all, int asOf) {
        var histories = all.stream()
                .map(history -> history.before(asOf))
                .filter(history -> history.size() > 0)
                .toList();
        int watched = asOf - WATCHED;
        var steps = new ArrayList<Step>();
        for (var history : histories) {
            int before = history.basketsBefore(watched);
            if (before > 0 && before < history.size()) {
                steps.add(new Step(history.first(before), watched, history.basket(before)));
            }
        }
        return new Evidence(products, asOf, histories, steps);
    }

    /** How many baskets each product is in. */
    public double[] popularity() {
        double[] counts = new double[products];
        for (var history : histories) {
            for (int b = 0; b < history.size(); b++) {
                for (int product : history.basket(b)) {
                    counts[product]++;
                }
            }
        }
        return counts;
    }
}
