package dev.roadbook.recommendation.ranker.learned;

import dev.roadbook.recommendation.ranker.boost.Boosted;

/**
 * What trees say, and, for products an account bought before, how often it did: trees alone make too little of that where what
 * they learned from was another season.
 *
 * @param trees log-odds of being in the next basket
 * @param times where the count stands in a row, or {@link #NOTHING}
 */
record Model(Boosted trees, int times) {

    static final int NOTHING = -1;

    private static final double WEIGHT = 0.6;

    double score(float[] row) {
        double said = trees.score(row);
        return times == NOTHING ? said : said + WEIGHT * StrictMath.log(row[times] + 0.01);
    }
}
