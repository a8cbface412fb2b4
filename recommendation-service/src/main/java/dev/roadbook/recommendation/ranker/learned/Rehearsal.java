package dev.roadbook.recommendation.ranker.learned;

import dev.roadbook.recommendation.ranker.Best;
import dev.roadbook.recommendation.ranker.Scorer;
import dev.roadbook.recommendation.ranker.Scores;
import dev.roadbook.recommendation.ranker.learned.LearnedRanker.Scope;
import java.util.Arrays;

/**
 * How much of what followed a ranking finds in lists of ten.
 *
 * @param recall share of the baskets, on average
 * @param hits share of the baskets of which anything is found
 */
record Rehearsal(double recall, double hits) {

    private static final int LIST = 10;
    private static final double HITS_LOST = 0.01;

    static Rehearsal of(Lesson lesson, Scorer scorer, Scope scope) {
        var scores = new Scores(lesson.evidence().products());
        double[] popularity = lesson.evidence().popularity();
        double recall = 0;
        double hits = 0;
        int asked = 0;
        for (var step : lesson.steps()) {
            int[] bought = step.state().products();
            int[] sought = Arrays.stream(step.next())
                    .filter(product -> scope.has(Arrays.binarySearch(bought, product) >= 0))
                    .sorted()
                    .toArray();
            if (sought.length > 0) {
                scorer.score(step.state(), step.asOf(), scores);
                int[] list = Best.of(
                        scores, LIST, popularity, product -> scope.has(Arrays.binarySearch(bought, product) >= 0));
                long found = Arrays.stream(list)
                        .filter(product -> Arrays.binarySearch(sought, product) >= 0)
                        .count();
                recall += (double) found / sought.length;
                hits += found > 0 ? 1 : 0;
                asked++;
                scores.clear();
            }
        }
        return new Rehearsal(recall / Math.max(1, asked), hits / Math.max(1, asked));
    }

    /** Whether it finds more, in about as many baskets. */
    boolean isBetterThan(Rehearsal other) {
        return recall > other.recall && hits >= other.hits - HITS_LOST;
    }
}
