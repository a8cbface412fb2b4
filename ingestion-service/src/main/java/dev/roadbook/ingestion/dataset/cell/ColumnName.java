package dev.roadbook.ingestion.dataset.cell;

import java.text.Normalizer;
import java.util.Locale;

/** Names of columns as people mean them. */
public final class ColumnName {

    private ColumnName() {}

    /** {@code Card Code}, {@code card_code} and {@code CARDCODE} are one name. */
    public static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(Locale.ROOT);
    }
}
