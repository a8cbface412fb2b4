package dev.roadbook.ingestion.file;

/** The file is at fault, and will be at the next attempt too; the message is for the person who sent it. */
public final class UnreadableFile extends RuntimeException {

    private static final int LONGEST = 2_000;

    public UnreadableFile(String message) {
        super(storable(message));
    }

    public UnreadableFile(String message, Throwable cause) {
        super(storable(message), cause);
    }

    /** A message may quote the file: without what a database cannot hold, and not for ever. */
    private static String storable(String message) {
        var plain = message.replaceAll("[\\p{Cc}\\p{Cs}]", "\ufffd");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
