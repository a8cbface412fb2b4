package dev.roadbook.recommendation.ranker;

import java.util.Arrays;

/** Scores of some products; used again for one account after the other by one thread. */
public final class Scores {

    private static final double GRID = 1e9;

    private final double[] value;
    private final boolean[] scored;
    private int[] products = new int[64];
    private int count;

    public Scores(int products) {
        value = new double[products];
        scored = new boolean[products];
    }

    public void add(int product, double score) {
        if (!scored[product]) {
            scored[product] = true;
            if (count == products.length) {
                products = Arrays.copyOf(products, 2 * count);
            }
            products[count++] = product;
        }
        value[product] += score;
    }

    public double of(int product) {
        return value[product];
    }

    public boolean has(int product) {
        return scored[product];
    }

    /** How many products have a score. */
    public int size() {
        return count;
    }

    /** The products that have one, in no order to rely on. */
    public int product(int index) {
        return products[index];
    }

    public void multiply(double factor) {
        for (int i = 0; i < count; i++) {
            value[products[i]] *= factor;
        }
    }

    public void addAll(Scores others, double factor) {
        for (int i = 0; i < others.count; i++) {
            add(others.products[i], factor * others.value[others.products[i]]);
        }
    }

    public void clear() {
        for (int i = 0; i < count; i++) {
            value[products[i]] = 0;
            scored[products[i]] = false;
        }
        count = 0;
    }

    /** A score as it is compared: differences that come from the order of additions do not count. */
    public static double rounded(double score) {
        return StrictMath.rint(score * GRID) / GRID;
    }
}
