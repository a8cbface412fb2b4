package dev.roadbook.ingestion.file;

import java.io.IOException;
import java.nio.file.Path;

/** Reads files of one kind. One bean each, found by its kind; nothing else knows which there are. */
public interface Format {

    FileKind kind();

    /** Looks at a file that just came, quickly: an {@link UnreadableFile} if what begins like one of the kind is none. */
    default void check(Path file) throws IOException {}

    /** The rows of the content, which stays open for as long as they are read. */
    Rows open(Content content, Dialect dialect) throws IOException;
}
