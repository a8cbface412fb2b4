package dev.roadbook.prediction.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The days an account bought on and the gaps between them.
 *
 * @param purchaseDays distinct days, earliest first
 */
public record Rhythm(List<LocalDate> purchaseDays) {

    public Rhythm {
        purchaseDays = List.copyOf(purchaseDays);
    }

    public Optional<LocalDate> lastPurchase() {
        return purchaseDays.isEmpty() ? Optional.empty() : Optional.of(purchaseDays.getLast());
    }

    /** Days from each purchase day to the next, in the order they happened. */
    public List<Integer> gaps() {
        var gaps = new ArrayList<Integer>(Math.max(0, purchaseDays.size() - 1));
        for (int i = 1; i < purchaseDays.size(); i++) {
            gaps.add(days(purchaseDays.get(i - 1), purchaseDays.get(i)));
        }
        return gaps;
    }

    public OptionalDouble medianGap() {
        return Medians.of(gaps());
    }

    /** The day after a median gap: what the simple rule expects. Absent below two purchase days. */
    public Optional<LocalDate> afterMedianGap() {
        var gap = medianGap();
        return gap.isPresent()
                ? lastPurchase().map(last -> last.plusDays(wholeDays(gap.getAsDouble())))
                : Optional.empty();
    }

    /** A gap in whole days, one at least. */
    public static int wholeDays(double gap) {
        return (int) Math.max(1, Math.round(gap));
    }

    /** The mean of the gaps that ended in a year; absent when none did. */
    public OptionalDouble averageGapOf(int year) {
        int sum = 0;
        int count = 0;
        for (int i = 1; i < purchaseDays.size(); i++) {
            if (purchaseDays.get(i).getYear() == year) {
                sum += days(purchaseDays.get(i - 1), purchaseDays.get(i));
                count++;
            }
        }
        return count == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) sum / count);
    }

    private static int days(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
