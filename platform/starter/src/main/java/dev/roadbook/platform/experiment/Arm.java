package dev.roadbook.platform.experiment;

/** Side of an experiment. */
public enum Arm {
    TREATMENT,
    HOLDOUT
}
