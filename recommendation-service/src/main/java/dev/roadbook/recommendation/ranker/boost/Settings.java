package dev.roadbook.recommendation.ranker.boost;

/**
 * How trees are grown.
 *
 * @param loss what is made small
 * @param trees how many
 * @param leaves of a tree
 * @param rate how much of what a tree says is taken
 * @param leastLeaf fewest rows in a leaf
 * @param caution what is added to the curvature so that few rows prove little
 * @param share of the features a tree may use
 * @param seed which ones
 */
public record Settings(
        Loss loss, int trees, int leaves, double rate, int leastLeaf, double caution, double share, long seed) {

    /** What is made small. */
    public enum Loss {
        /** Surprise at what is wanted and what is not. */
        LOGISTIC,
        /** Pairs in the wrong order, by how much that matters at the top of the list (LambdaRank). */
        ORDER
    }

    public Settings {
        if (trees < 0 || leaves < 2 || !(rate > 0) || leastLeaf < 1 || !(caution >= 0) || !(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("no trees can be grown so: " + trees + ", " + leaves + ", " + rate + ", "
                    + leastLeaf + ", " + caution + ", " + share);
        }
    }

    public static Settings of(Loss loss) {
        return new Settings(loss, 120, 15, 0.05, 100, 5, 0.6, 42);
    }
}
