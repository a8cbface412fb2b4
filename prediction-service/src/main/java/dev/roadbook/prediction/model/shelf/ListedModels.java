package dev.roadbook.prediction.model.shelf;

import java.util.List;

/** Models of another kind, for the list of all models. */
public interface ListedModels {

    /** Latest first. */
    List<Listed> listed();

    /**
     * A model.
     *
     * @param version name and version
     * @param kind what it predicts
     * @param description how it comes to its answers
     * @param active whether it is the chosen one of its kind
     */
    record Listed(String version, String kind, String description, boolean active) {}
}
