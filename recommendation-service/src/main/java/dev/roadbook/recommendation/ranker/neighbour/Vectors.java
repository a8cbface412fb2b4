package dev.roadbook.recommendation.ranker.neighbour;

import dev.roadbook.recommendation.ranker.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/** Sparse vectors of accounts over products, readable by account and by product. */
final class Vectors {

    private final int[][] products;
    private final float[][] values;
    private final int[][] holders;
    private final float[][] held;
    private final double[] squares;

    private Vectors(int[][] products, float[][] values, int[][] holders, float[][] held, double[] squares) {
        this.products = products;
        this.values = values;
        this.holders = holders;
        this.held = held;
        this.squares = squares;
    }

    /** One vector for each of some things. */
    static <T> Vectors of(int products, List<T> all, BiConsumer<T, Scores> describe) {
        var scores = new Scores(products);
        int[][] ofAccount = new int[all.size()][];
        float[][] values = new float[all.size()][];
        int[] counts = new int[products];
        for (int account = 0; account < ofAccount.length; account++) {
            describe.accept(all.get(account), scores);
            ofAccount[account] = new int[scores.size()];
            Arrays.setAll(ofAccount[account], scores::product);
            Arrays.sort(ofAccount[account]);
            values[account] = new float[scores.size()];
            for (int i = 0; i < values[account].length; i++) {
                values[account][i] = (float) scores.of(ofAccount[account][i]);
                counts[ofAccount[account][i]]++;
            }
            scores.clear();
        }
        return indexed(ofAccount, values, counts);
    }

    private static Vectors indexed(int[][] products, float[][] values, int[] counts) {
        int[][] holders = new int[counts.length][];
        float[][] held = new float[counts.length][];
        for (int product = 0; product < counts.length; product++) {
            holders[product] = new int[counts[product]];
            held[product] = new float[counts[product]];
        }
        double[] squares = new double[products.length];
        for (int account = products.length - 1; account >= 0; account--) {
            for (int i = 0; i < products[account].length; i++) {
                int product = products[account][i];
                holders[product][--counts[product]] = account;
                held[product][counts[product]] = values[account][i];
                squares[account] += (double) values[account][i] * values[account][i];
            }
        }
        return new Vectors(products, values, holders, held, squares);
    }

    double square(int account) {
        return squares[account];
    }

    /** The products of a vector with all others, by account. */
    double[] multiply(Scores vector) {
        double[] sums = new double[products.length];
        for (int i = 0; i < vector.size(); i++) {
            double value = vector.of(vector.product(i));
            int[] accounts = holders[vector.product(i)];
            float[] theirs = held[vector.product(i)];
            for (int h = 0; h < accounts.length; h++) {
                sums[accounts[h]] += value * theirs[h];
            }
        }
        return sums;
    }

    void add(int account, double factor, Scores into) {
        for (int i = 0; i < products[account].length; i++) {
            into.add(products[account][i], factor * values[account][i]);
        }
    }
}
