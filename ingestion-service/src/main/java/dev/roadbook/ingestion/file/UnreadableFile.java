package dev.roadbook.ingestion.file;

/** The file is at fault, and will be at the next attempt too; the message is for the person who sent it. */
public final class UnreadableFile extends RuntimeException {

    public UnreadableFile(String message) {
        super(message);
    }

    public UnreadableFile(String message, Throwable cause) {
        super(message, cause);
    }
}
