package dev.roadbook.ingestion.profile;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rows of a file are about. */
public enum DatasetKind {
    SALES("sap"),
    REPS("reps"),
    ACTIVITIES("activities");

    private final String usualSource;

    DatasetKind(String usualSource) {
        this.usualSource = usualSource;
    }

    /** The kind a URL names. */
    public static Optional<DatasetKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /** The source of a file whose sender says nothing of it. */
    public String usualSource() {
        return usualSource;
    }

    /** Columns without which a file cannot be read. */
    List<Field> required() {
        return switch (this) {
            case SALES -> List.of(Field.CARD_CODE, Field.SKU, Field.ORDERED_ON, Field.QUANTITY, Field.AMOUNT);
            case REPS -> List.of(Field.REP_ID);
            case ACTIVITIES -> List.of(Field.REP_ID, Field.ACTIVITY_ID, Field.ACTIVITY, Field.HAPPENED_ON);
        };
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
