package dev.roadbook.platform.kafka;

import org.jspecify.annotations.Nullable;

/** The bytes of a record are no event of ours and never will be. */
public final class UndecodableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndecodableEvent(String message) {
        super(message);
    }

    UndecodableEvent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
