package dev.roadbook.prediction.snapshot;

import java.time.LocalDate;

/** Which snapshots someone asks for. */
sealed interface SnapshotRange {

    /** What was known on a day. */
    record AsOf(LocalDate day) implements SnapshotRange {}

    /** What was known on each of the days from the first to the last, both included. */
    record Between(LocalDate from, LocalDate to) implements SnapshotRange {}
}
