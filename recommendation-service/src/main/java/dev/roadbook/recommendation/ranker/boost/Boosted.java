package dev.roadbook.recommendation.ranker.boost;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Trees grown one after the other, each on what those before got wrong. */
public final class Boosted {

    private final Tree[] trees;

    private Boosted(Tree[] trees) {
        this.trees = trees;
    }

    /** More is better; comparable within a group. */
    public double score(float[] row) {
        double sum = 0;
        for (var tree : trees) {
            sum += tree.of(row);
        }
        return sum;
    }

    public static Boosted fit(Rows rows, Settings settings) {
        var random = new SplittableRandom(settings.seed());
        var gradients = new Gradients(rows, settings.loss());
        var grower = new TreeGrower(Bins.of(rows), settings, rows.size());
        var trees = new Tree[settings.trees()];
        double[] scores = new double[rows.size()];
        for (int t = 0; t < trees.length; t++) {
            gradients.at(scores);
            trees[t] = grower.grow(gradients, draw(random, rows.features(), settings.share()), scores);
        }
        return new Boosted(trees);
    }

    private static int[] draw(SplittableRandom random, int features, double share) {
        int[] all = new int[features];
        Arrays.setAll(all, i -> i);
        int count = (int) Math.ceil(share * features);
        for (int i = 0; i < count; i++) {
            int j = i + random.nextInt(features - i);
            int swapped = all[i];
            all[i] = all[j];
            all[j] = swapped;
        }
        int[] drawn = Arrays.copyOf(all, count);
        Arrays.sort(drawn);
        return drawn;
    }
}
