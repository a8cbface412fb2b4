package dev.roadbook.recommendation.ranker.learned;

import dev.roadbook.recommendation.ranker.History;
import java.util.Arrays;

/** How one account bought each of its products: often, lately, regularly. */
final class PairFacts {

    /** Order days with the product. */
    static final int TIMES = 0;

    static final int COUNT = 22;

    private static final int FADED_FAST = 1;
    private static final int FADED_SLOWLY = 2;
    private static final int IN_LATEST = 3;
    private static final int IN_DAYS = 7;
    private static final int SHARE = 11;
    private static final int BASKETS_SINCE = 12;
    private static final int BASKETS_SINCE_FIRST = 13;
    private static final int RATE_SINCE_FIRST = 14;
    private static final int DAYS_SINCE = 15;
    private static final int USUAL_GAP = 16;
    private static final int GAPS_PASSED = 17;
    private static final int OFF_GAP = 18;
    private static final int SPREAD = 19;
    private static final int SHARE_EXPECTED = 20;
    private static final int DAYS_SINCE_FIRST = 21;

    private static final int[] LATEST = {1, 2, 3, 5};
    private static final int[] DAYS = {30, 60, 91, 182};
    private static final double FAST = 0.7;
    private static final double SLOWLY = 0.9;
    private static final int GAPS_BORROWED = 3;
    private static final int BASKETS_BORROWED = 2;
    private static final float NEVER = 9_999;
    private static final float UNKNOWN = -1;

    private final int[] products;
    private final float[][] facts;

    private PairFacts(int[] products, float[][] facts) {
        this.products = products;
        this.facts = facts;
    }

    static PairFacts of(History history, int asOf, ItemFacts items) {
        var pairs = new PairFacts(history.products(), new float[history.products().length][COUNT]);
        pairs.count(history, asOf);
        pairs.time(history, asOf, items);
        return pairs;
    }

    private void count(History history, int asOf) {
        double fast = 1;
        double slowly = 1;
        for (int age = 0; age < history.size(); age++) {
            int basket = history.size() - 1 - age;
            int days = asOf - history.day(basket);
            for (int product : history.basket(basket)) {
                float[] row = facts[place(product)];
                row[TIMES]++;
                row[FADED_FAST] += (float) fast;
                row[FADED_SLOWLY] += (float) slowly;
                for (int i = 0; i < LATEST.length; i++) {
                    row[IN_LATEST + i] += age < LATEST[i] ? 1 : 0;
                    row[IN_DAYS + i] += days <= DAYS[i] ? 1 : 0;
                }
            }
            fast *= FAST;
            slowly *= SLOWLY;
        }
    }

    private void time(History history, int asOf, ItemFacts items) {
        int[] first = new int[products.length];
        int[] last = new int[products.length];
        double[] squares = new double[products.length];
        Arrays.fill(first, -1);
        for (int basket = 0; basket < history.size(); basket++) {
            for (int product : history.basket(basket)) {
                int at = place(product);
                if (first[at] < 0) {
                    first[at] = basket;
                } else {
                    double gap = history.day(basket) - history.day(last[at]);
                    squares[at] += gap * gap;
                }
                last[at] = basket;
            }
        }
        for (int at = 0; at < products.length; at++) {
            time(facts[at], history, asOf, first[at], last[at]);
            float[] row = facts[at];
            double gaps = row[TIMES] - 1;
            double span = history.day(last[at]) - history.day(first[at]);
            double usual = (span + GAPS_BORROWED * items.gap(products[at])) / (gaps + GAPS_BORROWED);
            double variance = gaps > 0 ? squares[at] / gaps - span / gaps * (span / gaps) : 0;
            row[USUAL_GAP] = (float) usual;
            row[GAPS_PASSED] = (float) (row[DAYS_SINCE] / usual);
            row[OFF_GAP] = (float) Math.abs(row[DAYS_SINCE] - usual);
            row[SPREAD] = gaps > 0 ? (float) Math.sqrt(Math.max(0, variance)) : UNKNOWN;
            row[SHARE_EXPECTED] = (float)
                    ((row[TIMES] + BASKETS_BORROWED * items.again(products[at])) / (history.size() + BASKETS_BORROWED));
        }
    }

    private static void time(float[] row, History history, int asOf, int first, int last) {
        int size = history.size();
        row[SHARE] = row[TIMES] / size;
        row[BASKETS_SINCE] = size - 1 - last;
        row[BASKETS_SINCE_FIRST] = size - 1 - first;
        row[RATE_SINCE_FIRST] = row[TIMES] / (size - first);
        row[DAYS_SINCE] = Math.max(1, asOf - history.day(last));
        row[DAYS_SINCE_FIRST] = Math.max(1, asOf - history.day(first));
    }

    boolean isBought(int product) {
        return place(product) >= 0;
    }

    private int place(int product) {
        return Arrays.binarySearch(products, product);
    }

    void write(int product, float[] row, int offset) {
        int at = place(product);
        if (at >= 0) {
            System.arraycopy(facts[at], 0, row, offset, COUNT);
        } else {
            row[offset + BASKETS_SINCE] = NEVER;
            row[offset + BASKETS_SINCE_FIRST] = NEVER;
            row[offset + DAYS_SINCE] = NEVER;
            row[offset + USUAL_GAP] = NEVER;
        }
    }
}
