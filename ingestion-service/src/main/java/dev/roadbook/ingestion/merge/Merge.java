package dev.roadbook.ingestion.merge;

import dev.roadbook.platform.kafka.EventIds;
import java.util.UUID;

/**
 * What a person asked about two accounts.
 *
 * @param accountId account whose orders go to another
 * @param intoId account they go to, which may itself be merged
 * @param moved whether the lines stand as the state asks for, and only telling of it is left to do
 * @param person who asked last
 */
record Merge(
        UUID id,
        String accountId,
        String intoId,
        MergeState state,
        String reason,
        String person,
        boolean moved,
        boolean failed) {

    boolean isUndone() {
        return state == MergeState.UNMERGING || state == MergeState.UNMERGED;
    }

    /** What the orders that move are published under, a batch of its own for readers. */
    UUID cause() {
        return EventIds.of(isUndone() ? "unmerge" : "merge", id.toString());
    }
}
