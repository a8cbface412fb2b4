package dev.roadbook.recommendation.ranker.learned;

import dev.roadbook.recommendation.ranker.Scores;
import dev.roadbook.recommendation.ranker.boost.Boosted;
import dev.roadbook.recommendation.ranker.learned.LearnedRanker.Scope;

/**
 * What trees say, and, for products an account bought before, how often it did: trees alone make too little of that where what
 * they learned from was another season.
 *
 * @param scope which products it ranks
 * @param trees log-odds of being in the next basket
 */
record Model(Scope scope, Boosted trees) {

    private static final double WEIGHT = 0.6;

    void score(Signals.Described account, Scores into) {
        account.rows(scope, (product, row) -> into.add(product, score(row)));
    }

    private double score(float[] row) {
        double said = trees.score(row);
        return scope == Scope.REPEAT ? said + WEIGHT * StrictMath.log(row[Signals.times(scope)] + 0.01) : said;
    }
}
