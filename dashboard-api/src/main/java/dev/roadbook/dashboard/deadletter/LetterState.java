package dev.roadbook.dashboard.deadletter;

/** A letter is open until somebody decides; a decision is final. */
enum LetterState {
    OPEN,
    REPLAYED,
    DISCARDED
}
