package dev.roadbook.ingestion.dataset.cell;

/** What a column of a file may mean. Each is itself alone, so that finding its column costs next to nothing. */
public final class Field {

    private final String name;
    private final int longest;
    private final boolean required;

    private Field(String name, int longest, boolean required) {
        this.name = name;
        this.longest = longest;
        this.required = required;
    }

    /** A column without which a file cannot be read, and how many characters its text may have. */
    public static Field required(String name, int longest) {
        return new Field(name, longest, true);
    }

    /** A column that a file may lack. */
    public static Field optional(String name, int longest) {
        return new Field(name, longest, false);
    }

    public String name() {
        return name;
    }

    public int longest() {
        return longest;
    }

    public boolean isRequired() {
        return required;
    }

    @Override
    public String toString() {
        return name;
    }
}
