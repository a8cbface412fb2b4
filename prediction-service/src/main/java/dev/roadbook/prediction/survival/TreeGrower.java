package dev.roadbook.prediction.survival;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Grows one tree: counts are whole numbers, so that the order of observations cannot matter. */
final class TreeGrower {

    private static final int CELLS = 2 * SplitCells.STRETCHES + 1;
    private static final int DEEPEST = 24;

    private final TrainingSettings settings;
    private final BinnedFeatures binned;
    private final SplitCells cells;
    private final int[] interval;
    private final boolean[] ended;
    private final int[] histogram = new int[BinnedFeatures.BINS * CELLS];
    private final int[] left = new int[CELLS];
    private final int[] right = new int[CELLS];

    private short[] feature = new short[256];
    private float[] threshold = new float[256];
    private int[] next = new int[256];
    private int nodes;
    private char[] leaves = new char[0];
    private int leafCount;
    private int[] drawn = new int[0];

    TreeGrower(TrainingSettings settings, BinnedFeatures binned, SplitCells cells, int[] interval, boolean[] ended) {
        this.settings = settings;
        this.binned = binned;
        this.cells = cells;
        this.interval = interval;
        this.ended = ended;
    }

    HazardTree grow(SplittableRandom random) {
        int n = interval.length;
        drawn = ForestTrainer.draw(random, n, (int) Math.min(settings.mostOfTree(), Math.ceil(n * settings.share())));
        grow(0, drawn.length, 0, random);
        return new HazardTree(
                Arrays.copyOf(feature, nodes),
                Arrays.copyOf(threshold, nodes),
                Arrays.copyOf(next, nodes),
                Arrays.copyOf(leaves, leafCount * HazardTree.LEAF_SIZE));
    }

    private void grow(int from, int to, int depth, SplittableRandom random) {
        int node = nodes++;
        if (node == feature.length) {
            feature = Arrays.copyOf(feature, 2 * node);
            threshold = Arrays.copyOf(threshold, 2 * node);
            next = Arrays.copyOf(next, 2 * node);
        }
        var split = to - from < 2 * settings.leastLeaf() || depth == DEEPEST ? Split.NONE : best(from, to, random);
        if (split.feature < 0) {
            feature[node] = -1;
            next[node] = leafCount;
            addLeaf(from, to);
            return;
        }
        int middle = partition(from, to, split);
        feature[node] = (short) split.feature;
        threshold[node] = split.bin == 0 ? Float.NEGATIVE_INFINITY : binned.edges()[split.feature][split.bin - 1];
        grow(from, middle, depth + 1, random);
        next[node] = nodes;
        grow(middle, to, depth + 1, random);
    }

    private record Split(int feature, int bin, double gain) {
        static final Split NONE = new Split(-1, 0, 0);
    }

    private Split best(int from, int to, SplittableRandom random) {
        var best = new Split(-1, 0, settings.leastGain());
        int[] order = ForestTrainer.draw(random, Features.COUNT, settings.tried());
        for (int f : order) {
            best = better(best, f, from, to);
        }
        return best;
    }

    private Split better(Split best, int f, int from, int to) {
        byte[] bins = binned.bins()[f];
        int used = binned.edges()[f].length + 2;
        Arrays.fill(histogram, 0, used * CELLS, 0);
        for (int i = from; i < to; i++) {
            histogram[bins[drawn[i]] * CELLS + cells.cell()[drawn[i]]]++;
        }
        Arrays.fill(left, 0);
        Arrays.fill(right, 0);
        for (int b = 0; b < used; b++) {
            for (int c = 0; c < CELLS; c++) {
                right[c] += histogram[b * CELLS + c];
            }
        }
        double whole = cells.likelihood(right);
        int onLeft = 0;
        var found = best;
        for (int b = 0; b < used - 1; b++) {
            int moved = 0;
            for (int c = 0; c < CELLS; c++) {
                int count = histogram[b * CELLS + c];
                left[c] += count;
                right[c] -= count;
                moved += count;
            }
            onLeft += moved;
            if (moved == 0 || onLeft < settings.leastLeaf()) {
                continue;
            }
            if (to - from - onLeft < settings.leastLeaf()) {
                break;
            }
            double gain = cells.likelihood(left) + cells.likelihood(right) - whole;
            if (gain > found.gain) {
                found = new Split(f, b, gain);
            }
        }
        return found;
    }

    private int partition(int from, int to, Split split) {
        byte[] bins = binned.bins()[split.feature];
        int i = from;
        int j = to;
        while (i < j) {
            if (bins[drawn[i]] <= split.bin) {
                i++;
            } else {
                j--;
                int swapped = drawn[i];
                drawn[i] = drawn[j];
                drawn[j] = swapped;
            }
        }
        return i;
    }

    private void addLeaf(int from, int to) {
        int offset = leafCount++ * HazardTree.LEAF_SIZE;
        if (offset == leaves.length) {
            leaves = Arrays.copyOf(leaves, Math.max(64 * HazardTree.LEAF_SIZE, 2 * leaves.length));
        }
        int[] atRisk = new int[RatioGrid.SIZE + 1];
        int[] ends = new int[RatioGrid.SIZE];
        for (int i = from; i < to; i++) {
            int k = interval[drawn[i]];
            if (ended[drawn[i]]) {
                ends[k]++;
                atRisk[k]++;
            } else if (k > 0) {
                atRisk[k - 1]++;
            }
        }
        int size = to - from;
        for (int k = RatioGrid.SIZE - 1; k >= 0; k--) {
            atRisk[k] += atRisk[k + 1];
            leaves[offset + k] = (char) (atRisk[k] * (long) HazardTree.ONE / size);
            leaves[offset + RatioGrid.SIZE + k] = (char) (ends[k] * (long) HazardTree.ONE / size);
        }
    }
}
