package dev.roadbook.ingestion.dataset.activity;

import dev.roadbook.ingestion.dataset.cell.Field;
import dev.roadbook.ingestion.dataset.cell.LineFault;
import dev.roadbook.ingestion.dataset.cell.RejectCode;
import java.util.Locale;
import java.util.stream.Stream;

/** What counts towards the score of a representative. */
enum ActivityKind {
    CALL,
    MEETING,
    LEAD,
    DEAL;

    static ActivityKind of(String word, Field field) {
        return Stream.of(values())
                .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new LineFault(
                        RejectCode.UNKNOWN_ACTIVITY,
                        "'%s' is none of call, meeting, lead and deal".formatted(word),
                        field));
    }
}
