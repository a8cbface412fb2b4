package dev.roadbook.dashboard.deadletter;

import io.swagger.v3.oas.annotations.media.Schema;

/** A letter is open until somebody decides; a decision is final. */
@Schema(name = "DeadLetterState")
enum LetterState {
    OPEN,
    REPLAYED,
    DISCARDED
}
