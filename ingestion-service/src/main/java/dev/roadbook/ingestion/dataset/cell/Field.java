package dev.roadbook.ingestion.dataset.cell;

/**
 * What a column of a file may mean.
 *
 * @param longest characters its text may have
 * @param isRequired whether a file without it cannot be read
 */
public record Field(String name, int longest, boolean isRequired) {

    public static Field required(String name, int longest) {
        return new Field(name, longest, true);
    }

    public static Field optional(String name, int longest) {
        return new Field(name, longest, false);
    }
}
