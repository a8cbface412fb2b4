package dev.roadbook.platform.list;

import java.util.Map;
import java.util.Objects;

/**
 * How many rows there are of each value of a filter.
 *
 * @param counts by the value as it is asked for, none left out
 */
public record Tally(Map<String, Long> counts) {

    public long of(String value) {
        return Objects.requireNonNull(counts.get(value), value);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
