package dev.roadbook.recommendation.ranker.learned;

import dev.roadbook.recommendation.ranker.Evidence;
import java.util.Arrays;
import java.util.stream.DoubleStream;

/** How all accounts buy each product: how many, how lately, whether again. */
final class ItemFacts {

    static final int COUNT = 9;

    private static final int POPULARITY = 0;
    private static final int OWNERS = 1;
    private static final int NEXT = 2;
    private static final int LATELY = 3;
    private static final int TREND = 4;
    private static final int TREND_OF_NEXT = 5;
    private static final int AGAIN = 6;
    private static final int TAKEN_UP = 7;
    private static final int GAP = 8;

    private static final int LATE_DAYS = 30;
    private static final int BORROWED = 5;
    private static final double LITTLE = 1e-3;

    private final float[][] facts;

    private ItemFacts(float[][] facts) {
        this.facts = facts;
    }

    static ItemFacts of(Evidence evidence) {
        var facts = new ItemFacts(new float[evidence.products()][COUNT]);
        facts.tellPurchases(evidence);
        facts.tellSteps(evidence);
        return facts;
    }

    private void tellPurchases(Evidence evidence) {
        double[] all = evidence.popularity();
        double[] owners = new double[all.length];
        double[] lately = new double[all.length];
        double[] spans = new double[all.length];
        int[] last = new int[all.length];
        double baskets = 1;
        double late = 1;
        for (var history : evidence.histories()) {
            baskets += history.size();
            for (int product : history.products()) {
                owners[product]++;
                last[product] = -1;
            }
            for (int b = 0; b < history.size(); b++) {
                int day = history.day(b);
                boolean isLate = day >= evidence.asOf() - LATE_DAYS;
                late += isLate ? 1 : 0;
                for (int product : history.basket(b)) {
                    lately[product] += isLate ? 1 : 0;
                    spans[product] += last[product] < 0 ? 0 : day - last[product];
                    last[product] = day;
                }
            }
        }
        double gaps = DoubleStream.of(all).sum() - DoubleStream.of(owners).sum();
        double usual = (DoubleStream.of(spans).sum() + 1) / (gaps + 1);
        for (int product = 0; product < all.length; product++) {
            float[] row = facts[product];
            row[POPULARITY] = (float) (all[product] / baskets);
            row[OWNERS] = (float) (owners[product] / (evidence.histories().size() + 1));
            row[LATELY] = (float) (lately[product] / late);
            row[TREND] = (float) ((lately[product] / late + LITTLE) / (all[product] / baskets + LITTLE));
            row[GAP] = (float) ((spans[product] + BORROWED * usual) / (all[product] - owners[product] + BORROWED));
        }
    }

    private void tellSteps(Evidence evidence) {
        double[] next = new double[facts.length];
        double[] had = new double[facts.length];
        double[] again = new double[facts.length];
        for (var step : evidence.steps()) {
            int[] bought = step.state().products();
            for (int product : bought) {
                had[product]++;
            }
            for (int product : step.next()) {
                next[product]++;
                again[product] += Arrays.binarySearch(bought, product) >= 0 ? 1 : 0;
            }
        }
        double usual =
                (DoubleStream.of(again).sum() + 1) / (DoubleStream.of(had).sum() + 1);
        double steps = evidence.steps().size() + 1;
        for (int product = 0; product < facts.length; product++) {
            float[] row = facts[product];
            row[NEXT] = (float) (next[product] / steps);
            row[TREND_OF_NEXT] = (float) ((next[product] / steps + LITTLE) / (row[POPULARITY] + LITTLE));
            row[AGAIN] = (float) ((again[product] + BORROWED * usual) / (had[product] + BORROWED));
            row[TAKEN_UP] = (float) ((next[product] - again[product]) / steps);
        }
    }

    /** Days between two purchases of it. */
    double gap(int product) {
        return facts[product][GAP];
    }

    /** How often an account that had it buys it next. */
    double again(int product) {
        return facts[product][AGAIN];
    }

    /** In how many next baskets it was. */
    double next(int product) {
        return facts[product][NEXT];
    }

    void write(int product, float[] row, int offset) {
        System.arraycopy(facts[product], 0, row, offset, COUNT);
    }
}
