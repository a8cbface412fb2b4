package dev.roadbook.ingestion.dataset.cell;

import java.util.ArrayList;
import java.util.List;

/** The fields of one dataset, declared in the order in which a template shows them. */
public final class Fields {

    private final List<Field> declared = new ArrayList<>();

    /**
     * A field without which a file cannot be read.
     *
     * @param longest characters its text may have
     */
    public Field required(String name, int longest) {
        return add(new Field(declared.size(), name, longest, true, null));
    }

    /**
     * A field without which, or another instead of it, a file cannot be read.
     *
     * @param longest characters its text may have
     */
    public Field required(String name, int longest, Field instead) {
        return add(new Field(declared.size(), name, longest, true, instead));
    }

    /**
     * A field that a file may lack.
     *
     * @param longest characters its text may have
     */
    public Field optional(String name, int longest) {
        return add(new Field(declared.size(), name, longest, false, null));
    }

    private Field add(Field field) {
        declared.add(field);
        return field;
    }

    public List<Field> all() {
        return List.copyOf(declared);
    }
}
