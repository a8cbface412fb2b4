package dev.roadbook.ingestion.reply;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sender was told of a file, and whether it heard it.
 *
 * @param type such as {@code batch.completed}
 * @param lastAnswer what came of the last attempt: a status, or why there was none
 * @param deliveredAt when the sender took it
 * @param givenUpAt when it was given up
 */
record ReplyView(
        String type,
        Instant createdAt,
        int attempts,
        @Nullable String lastAnswer,
        @Nullable Instant deliveredAt,
        @Nullable Instant givenUpAt) {}
