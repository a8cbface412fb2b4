package dev.roadbook.recommendation.market;

import java.util.List;

/**
 * How accounts of one kind buy the top products, in whole percent.
 *
 * @param all share of the accounts that carry each product
 * @param given for each product, the shares among the accounts that carry that one; no shares when they are too few
 */
public record Cohort(List<Integer> all, List<List<Integer>> given) {

    public Cohort {
        all = List.copyOf(all);
        given = List.copyOf(given);
    }

    /** Whether enough accounts carry the product to speak of their shares. */
    boolean knows(int carried) {
        return !given.get(carried).isEmpty();
    }

    int share(int carried, int wanted) {
        return given.get(carried).get(wanted);
    }

    /** Whether there are enough accounts of this kind to speak of them at all. */
    boolean isKnown() {
        return !all.isEmpty();
    }
}
