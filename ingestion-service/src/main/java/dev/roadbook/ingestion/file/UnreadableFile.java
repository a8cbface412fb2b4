package dev.roadbook.ingestion.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/** The file is at fault, and will be at the next attempt too; the message is for the person who sent it. */
public final class UnreadableFile extends RuntimeException {

    private static final int LONGEST = 2_000;

    private final FailureCode code;

    public UnreadableFile(FailureCode code, String message) {
        super(storable(message));
        this.code = code;
    }

    public UnreadableFile(FailureCode code, String message, Throwable cause) {
        super(storable(message), cause);
        this.code = code;
    }

    public FailureCode code() {
        return code;
    }

    /** What a failure of reading says of the file, or that it is none of its faults. */
    static RuntimeException of(IOException e) {
        return switch (e) {
            case ZipException _ -> new UnreadableFile(FailureCode.DAMAGED_FILE, "the compressed file is damaged", e);
            case EOFException _ -> new UnreadableFile(FailureCode.DAMAGED_FILE, "the compressed file is cut short", e);
            case CharacterCodingException _ ->
                new UnreadableFile(FailureCode.UNKNOWN_ENCODING, "the text is in an unknown encoding", e);
            case NoSuchFileException _ -> new UnreadableFile(FailureCode.LOST_FILE, "the stored file is missing", e);
            default -> new UncheckedIOException(e);
        };
    }

    static RuntimeException of(UncheckedIOException e) {
        var cause = e.getCause();
        return cause == null ? e : of(cause);
    }

    /** A message may quote the file: without what a database cannot hold, and not for ever. */
    private static String storable(String message) {
        var plain = message.replaceAll("[\\p{Cc}\\p{Cs}]", "\ufffd");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
