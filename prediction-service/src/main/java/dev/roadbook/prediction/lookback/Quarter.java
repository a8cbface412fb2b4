package dev.roadbook.prediction.lookback;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;

/**
 * A quarter of a calendar year.
 *
 * @param year the year
 * @param number 1 to 4
 */
record Quarter(int year, int number) implements Comparable<Quarter> {

    private static final Comparator<Quarter> IN_ORDER =
            Comparator.comparingInt(Quarter::year).thenComparingInt(Quarter::number);

    static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
    }

    Quarter next() {
        return number == 4 ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    @Override
    public int compareTo(Quarter other) {
        return IN_ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
