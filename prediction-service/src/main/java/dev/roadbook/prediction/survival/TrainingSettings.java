package dev.roadbook.prediction.survival;

/**
 * How a model is learned. The defaults were chosen on earlier stretches of several portfolios; results hardly depend on them.
 *
 * @param trees how many trees
 * @param leastLeaf gaps a leaf needs
 * @param share part of the gaps each tree sees
 * @param mostOfTree most gaps a tree sees
 * @param tried features tried at each split
 * @param leastGain least gain of log-likelihood that justifies a split
 * @param mostGaps about as many gaps are learned from at most
 * @param mostOfAccount most gaps of one account, its latest
 * @param windowShare share of purchases that shall fall into the window
 * @param cap days from which on it does not matter how late a purchase is
 * @param seed where chance begins
 */
public record TrainingSettings(
        int trees,
        int leastLeaf,
        double share,
        int mostOfTree,
        int tried,
        double leastGain,
        int mostGaps,
        int mostOfAccount,
        double windowShare,
        int cap,
        long seed) {

    public static TrainingSettings defaults() {
        return new TrainingSettings(32, 40, 0.5, 30_000, 7, 10, 300_000, 1_000, 0.8, 365, 1);
    }

    public TrainingSettings withCap(int days) {
        return new TrainingSettings(
                trees,
                leastLeaf,
                share,
                mostOfTree,
                tried,
                leastGain,
                mostGaps,
                mostOfAccount,
                windowShare,
                days,
                seed);
    }

    public TrainingSettings withWindowShare(double wanted) {
        return new TrainingSettings(
                trees, leastLeaf, share, mostOfTree, tried, leastGain, mostGaps, mostOfAccount, wanted, cap, seed);
    }
}
