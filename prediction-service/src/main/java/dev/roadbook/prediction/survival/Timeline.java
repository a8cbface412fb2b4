package dev.roadbook.prediction.survival;

import java.util.Arrays;

/** The purchase days of one account, earliest first, as days since 1970, with what was bought on each. */
public final class Timeline {

    private final String account;
    private final int[] days;
    private final double[] amounts;

    private Timeline(String account, int[] days, double[] amounts) {
        this.account = account;
        this.days = days;
        this.amounts = amounts;
    }

    /** Amounts that are not a finite number count as unknown; the days must ascend without repetition. */
    public static Timeline of(String account, int[] days, double[] amounts) {
        if (days.length != amounts.length) {
            throw new IllegalArgumentException(days.length + " days with " + amounts.length + " amounts");
        }
        for (int i = 1; i < days.length; i++) {
            if (days[i - 1] >= days[i]) {
                throw new IllegalArgumentException("purchase days out of order at " + days[i]);
            }
        }
        return new Timeline(account, days.clone(), amounts.clone());
    }

    public String account() {
        return account;
    }

    public int purchases() {
        return days.length;
    }

    public int day(int index) {
        return days[index];
    }

    public double amount(int index) {
        return amounts[index];
    }

    /** Days from the purchase before to this one. */
    public int gapBefore(int index) {
        return days[index] - days[index - 1];
    }

    /** The median of the gaps up to a purchase that is not the first. */
    public double medianGap(int index) {
        int[] gaps = new int[index];
        for (int i = 1; i <= index; i++) {
            gaps[i - 1] = gapBefore(i);
        }
        Arrays.sort(gaps);
        int middle = index / 2;
        return index % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle]) / 2.0;
    }

    /** Purchases up to a day, that day included. */
    public int purchasesUntil(int day) {
        int found = Arrays.binarySearch(days, day);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
