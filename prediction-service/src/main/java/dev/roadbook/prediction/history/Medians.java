package dev.roadbook.prediction.history;

import java.util.Collection;
import java.util.OptionalDouble;

/** The middle of a set of numbers: the mean of the two middle ones where their count is even. */
public final class Medians {

    private Medians() {}

    public static OptionalDouble of(Collection<Integer> numbers) {
        if (numbers.isEmpty()) {
            return OptionalDouble.empty();
        }
        var sorted = numbers.stream().mapToInt(Integer::intValue).sorted().toArray();
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0);
    }
}
