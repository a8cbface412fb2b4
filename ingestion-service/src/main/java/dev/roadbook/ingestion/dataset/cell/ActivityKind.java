package dev.roadbook.ingestion.dataset.cell;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What counts towards the score of a representative. */
public enum ActivityKind {
    CALL,
    MEETING,
    LEAD,
    DEAL;

    public static Optional<ActivityKind> of(String word) {
        return Stream.of(values())
                .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
