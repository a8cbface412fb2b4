package dev.roadbook.schemas;

import java.time.Duration;
import java.util.Map;

/** How long a topic keeps its records: the latest of each key, or everything for a while. */
public sealed interface Retention {

    /** The broker settings that make it so. */
    Map<String, String> topicConfig();

    /** What a reader finds there, to end a sentence with. */
    String inWords();

    record LatestPerKey() implements Retention {
        @Override
        public String inWords() {
            return "the latest event of each key";
        }

        @Override
        public Map<String, String> topicConfig() {
            return Map.of("cleanup.policy", "compact");
        }
    }

    record EverythingFor(Duration time) implements Retention {
        @Override
        public String inWords() {
            var days = time.toDays();
            return days % 365 == 0
                    ? "everything for %d years".formatted(days / 365)
                    : "everything for %d days".formatted(days);
        }

        @Override
        public Map<String, String> topicConfig() {
            return Map.of("cleanup.policy", "delete", "retention.ms", Long.toString(time.toMillis()));
        }
    }

    static Retention compacted() {
        return new LatestPerKey();
    }

    static Retention days(int days) {
        return new EverythingFor(Duration.ofDays(days));
    }

    static Retention years(int years) {
        return days(years * 365);
    }
}
