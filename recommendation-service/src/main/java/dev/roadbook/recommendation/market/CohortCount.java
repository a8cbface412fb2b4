package dev.roadbook.recommendation.market;

import java.util.List;
import java.util.stream.IntStream;

/** Counts who carries what together, one account after the other, in memory that does not grow with them. */
final class CohortCount {

    private final int size;
    private final long[][] together;
    private long accounts;

    CohortCount(int size) {
        this.size = size;
        this.together = new long[size][size];
    }

    void add(Carried carried, long count) {
        accounts += count;
        var indexes = carried.indexes().toArray();
        for (int one : indexes) {
            for (int other : indexes) {
                together[one][other] += count;
            }
        }
    }

    /** The shares, as far as at least so many accounts stand behind them. */
    Cohort shares(int minSupport) {
        return new Cohort(
                accounts < minSupport
                        ? List.of()
                        : IntStream.range(0, size)
                                .mapToObj(index -> percent(together[index][index], accounts))
                                .toList(),
                IntStream.range(0, size)
                        .mapToObj(index -> given(index, minSupport))
                        .toList());
    }

    private List<Integer> given(int carried, int minSupport) {
        var support = together[carried][carried];
        return support < minSupport
                ? List.of()
                : IntStream.range(0, size)
                        .mapToObj(wanted -> percent(together[carried][wanted], support))
                        .toList();
    }

    private static int percent(long part, long whole) {
        return Math.toIntExact((200 * part + whole) / (2 * whole));
    }
}
