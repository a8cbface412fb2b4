package dev.roadbook.recommendation.ranker;

import java.util.Arrays;

/** Order days of one account, oldest first, and the products of each, by number. */
public final class History {

    private final String account;
    private final int[] days;
    private final int[][] baskets;
    private final int size;

    History(String account, int[] days, int[][] baskets, int size) {
        this.account = account;
        this.days = days;
        this.baskets = baskets;
        this.size = size;
    }

    /** Of baskets on ascending days; products keep their order within a basket. */
    public static History of(String account, int[] days, int[][] baskets) {
        if (days.length != baskets.length) {
            throw new IllegalArgumentException(days.length + " days, " + baskets.length + " baskets");
        }
        for (int i = 1; i < days.length; i++) {
            if (days[i] <= days[i - 1]) {
                throw new IllegalArgumentException("day " + days[i] + " follows day " + days[i - 1]);
            }
        }
        var distinct = Arrays.stream(baskets)
                .map(basket -> Arrays.stream(basket).distinct().toArray())
                .toArray(int[][]::new);
        return new History(account, days.clone(), distinct, days.length);
    }

    public String account() {
        return account;
    }

    public int size() {
        return size;
    }

    public int day(int basket) {
        return days[basket];
    }

    /** Not a copy: not to be changed. */
    public int[] basket(int basket) {
        return baskets[basket];
    }

    /** What was known at the start of a day. */
    public History before(int day) {
        return first(basketsBefore(day));
    }

    public History first(int count) {
        return count == size ? this : new History(account, days, baskets, count);
    }

    public int basketsBefore(int day) {
        int found = Arrays.binarySearch(days, 0, size, day);
        return found >= 0 ? found : -found - 1;
    }

    /** All products ever bought, ascending. */
    public int[] products() {
        int total = 0;
        for (int b = 0; b < size; b++) {
            total += baskets[b].length;
        }
        int[] all = new int[total];
        int filled = 0;
        for (int b = 0; b < size; b++) {
            System.arraycopy(baskets[b], 0, all, filled, baskets[b].length);
            filled += baskets[b].length;
        }
        Arrays.sort(all);
        int distinct = 0;
        for (int i = 0; i < total; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                all[distinct++] = all[i];
            }
        }
        return Arrays.copyOf(all, distinct);
    }
}
