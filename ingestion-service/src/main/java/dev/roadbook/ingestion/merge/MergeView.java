package dev.roadbook.ingestion.merge;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A merge of accounts as people see it.
 *
 * @param intoId account it was merged into
 * @param survivorId account under which its orders stand today, at the end of all merges; null when it stands alone
 * @param state MERGING until everybody has been told, then MERGED; UNMERGING and UNMERGED once it is taken apart
 * @param failed whether it waits for a person to ask again
 */
record MergeView(
        UUID mergeId,
        String accountId,
        String accountName,
        String intoId,
        String intoName,
        @Nullable String survivorId,
        MergeState state,
        boolean failed,
        String reason,
        String mergedBy,
        Instant mergedAt,
        @Nullable String unmergeReason,
        @Nullable String unmergedBy,
        @Nullable Instant unmergedAt) {}
