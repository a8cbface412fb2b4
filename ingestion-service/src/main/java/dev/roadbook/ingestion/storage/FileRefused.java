package dev.roadbook.ingestion.storage;

/** A file could not be taken; nothing of it is kept. */
public final class FileRefused extends RuntimeException {

    /** Why a file is refused. */
    public enum Reason {
        TOO_LARGE,
        TOO_SLOW,
        INTERRUPTED,
        STORAGE_UNAVAILABLE
    }

    private final Reason reason;

    FileRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public FileRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
