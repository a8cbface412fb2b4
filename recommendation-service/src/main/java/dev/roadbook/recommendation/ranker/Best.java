package dev.roadbook.recommendation.ranker;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** The best of scored products; equals go by a second number, then by product code. */
public final class Best {

    private Best() {}

    /** At most so many products that a condition lets pass, best first. */
    public static int[] of(Scores scores, int most, double[] second, IntPredicate allowed) {
        int[] best = new int[Math.min(most, scores.size())];
        double[] keys = new double[best.length];
        int count = 0;
        for (int i = 0; i < scores.size(); i++) {
            int product = scores.product(i);
            if (!allowed.test(product)) {
                continue;
            }
            double key = Scores.rounded(scores.of(product));
            int place = count;
            while (place > 0 && isBefore(key, product, keys[place - 1], best[place - 1], second)) {
                place--;
            }
            if (place == best.length) {
                continue;
            }
            count = Math.min(count + 1, best.length);
            System.arraycopy(best, place, best, place + 1, count - place - 1);
            System.arraycopy(keys, place, keys, place + 1, count - place - 1);
            best[place] = product;
            keys[place] = key;
        }
        return Arrays.copyOf(best, count);
    }

    private static boolean isBefore(double key, int product, double otherKey, int other, double[] second) {
        if (key != otherKey) {
            return key > otherKey;
        }
        if (second[product] != second[other]) {
            return second[product] > second[other];
        }
        return product < other;
    }
}
