package dev.roadbook.ingestion.batch;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a batch is undone, who wants it, and how far it is.
 *
 * @param revertedAt when its lines had left the database; what follows is published next
 * @param undoneSha256 hash of its file, which can be taken in anew from now on
 */
@Embeddable
public record Undoing(
        String undoReason,
        String undoneBy,
        Instant undoRequestedAt,
        @Nullable Instant revertedAt,
        @Nullable Instant undoneAt,
        String undoneSha256) {

    Undoing reverted(Instant now) {
        return new Undoing(undoReason, undoneBy, undoRequestedAt, now, undoneAt, undoneSha256);
    }

    Undoing done(Instant now) {
        return new Undoing(undoReason, undoneBy, undoRequestedAt, revertedAt, now, undoneSha256);
    }

    /** Whether only telling of it is left to do. */
    public boolean isReverted() {
        return revertedAt != null;
    }
}
