package dev.roadbook.ingestion.dataset.sales;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers what was staged of the latest things, so that master data is not copied with every line.
 *
 * @param <T> what was staged
 */
final class Recently<T> {

    private record Seen<T>(T value, LocalDate day) {}

    private final Map<String, Seen<T>> seen;

    Recently(int capacity) {
        seen = new LinkedHashMap<>(1024, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Seen<T>> eldest) {
                return size() > capacity;
            }
        };
    }

    /** Whether the value says something that was not staged for at least this day. */
    boolean isNews(String key, T value, LocalDate day) {
        var last = seen.get(key);
        if (last != null && last.value.equals(value) && !day.isAfter(last.day)) {
            return false;
        }
        seen.put(key, new Seen<>(value, day));
        return true;
    }
}
