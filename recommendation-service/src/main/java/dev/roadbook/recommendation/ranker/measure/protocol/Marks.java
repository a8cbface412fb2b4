package dev.roadbook.recommendation.ranker.measure.protocol;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.DoubleStream;

/** How good the lists of a ranking were, question by question; not a number where nothing was to be found. */
public final class Marks {

    private static final double TWO_SIDED = 1.96;

    private final double[] recall;
    private final double[] ndcg;
    private final double[] hit;
    private final double[] repeat;
    private final double[] explore;

    private Marks(Sheet sheet) {
        recall = sheet.recall;
        ndcg = sheet.ndcg;
        hit = sheet.hit;
        repeat = sheet.repeat;
        explore = sheet.explore;
    }

    /** A mean, and how far off it may be: 95 % of such intervals hold the truth. */
    public record Mean(double value, double margin, int count) {

        static Mean of(double[] values) {
            double[] known =
                    Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
            double mean = DoubleStream.of(known).sum() / known.length;
            double squares = DoubleStream.of(known)
                    .map(value -> (value - mean) * (value - mean))
                    .sum();
            return new Mean(
                    mean, TWO_SIDED * Math.sqrt(squares / Math.max(1, known.length - 1) / known.length), known.length);
        }
    }

    /** The share of the basket that is in the list. */
    public Mean recall() {
        return Mean.of(recall);
    }

    /** The same, first places counting more; the best list has all of the basket in front. */
    public Mean ndcg() {
        return Mean.of(ndcg);
    }

    /** Whether anything of the basket is in the list. */
    public Mean hit() {
        return Mean.of(hit);
    }

    /** Recall of what was bought before, where the basket has any. */
    public Mean repeat() {
        return Mean.of(repeat);
    }

    /** Recall of what was not. */
    public Mean explore() {
        return Mean.of(explore);
    }

    /** How much more of the same questions' baskets is found than by another ranking. */
    public Mean recallBeyond(Marks other) {
        return Mean.of(difference(recall, other.recall));
    }

    public Mean ndcgBeyond(Marks other) {
        return Mean.of(difference(ndcg, other.ndcg));
    }

    public Mean hitBeyond(Marks other) {
        return Mean.of(difference(hit, other.hit));
    }

    private static double[] difference(double[] one, double[] other) {
        double[] difference = new double[one.length];
        Arrays.setAll(difference, i -> one[i] - other[i]);
        return difference;
    }

    /** Marks in the making. */
    static final class Sheet {

        private final double[] recall;
        private final double[] ndcg;
        private final double[] hit;
        private final double[] repeat;
        private final double[] explore;
        private int next;

        Sheet(int questions) {
            recall = new double[questions];
            ndcg = new double[questions];
            hit = new double[questions];
            repeat = new double[questions];
            explore = new double[questions];
        }

        void pass() {
            set(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }

        void add(int[] list, int[] sought, IntPredicate isNew, int most) {
            double gain = 0;
            int found = 0;
            int foundNew = 0;
            for (int place = 0; place < Math.min(most, list.length); place++) {
                int product = list[place];
                if (Arrays.binarySearch(sought, product) >= 0) {
                    found++;
                    foundNew += isNew.test(product) ? 1 : 0;
                    gain += gain(place);
                }
            }
            double ideal = 0;
            for (int place = 0; place < sought.length; place++) {
                ideal += gain(place);
            }
            int soughtNew = (int) Arrays.stream(sought).filter(isNew).count();
            set(
                    (double) found / sought.length,
                    gain / ideal,
                    found > 0 ? 1 : 0,
                    share(found - foundNew, sought.length - soughtNew),
                    share(foundNew, soughtNew));
        }

        private static double share(int part, int whole) {
            return whole == 0 ? Double.NaN : (double) part / whole;
        }

        private static double gain(int place) {
            return 1 / (StrictMath.log(place + 2) / StrictMath.log(2));
        }

        private void set(double recall, double ndcg, double hit, double repeat, double explore) {
            this.recall[next] = recall;
            this.ndcg[next] = ndcg;
            this.hit[next] = hit;
            this.repeat[next] = repeat;
            this.explore[next] = explore;
            next++;
        }

        Marks marks() {
            return new Marks(this);
        }
    }
}
