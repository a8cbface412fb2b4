package dev.roadbook.prediction.model;

/** Why a learned model gives no dates unless a person wants it to. */
enum Shortcoming {
    /** In its rehearsal its dates were further off than those of the simple rule. */
    FURTHER_OFF,
    /** It would give far fewer accounts a date than the simple rule does. */
    FEWER_DATES
}
