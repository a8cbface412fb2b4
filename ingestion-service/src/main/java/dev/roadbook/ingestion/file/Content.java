package dev.roadbook.ingestion.file;

import dev.roadbook.ingestion.storage.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** A stored file without its wrapping. */
public final class Content implements AutoCloseable {

    private final FileStore store;
    private final Path file;
    private final Wrapping wrapping;
    private final FileKind kind;
    private final boolean wrapped;
    private CountingInputStream stored;
    private InputStream current;
    private @Nullable Path copy;

    private Content(FileStore store, Path file, FileProperties limits) throws IOException {
        this.store = store;
        this.file = file;
        this.wrapping = new Wrapping(limits);
        this.stored = new CountingInputStream(store.open(file));
        boolean opened = false;
        try {
            var unwrapped = wrapping.unwrap(stored);
            this.current = unwrapped.stream();
            this.kind = unwrapped.kind();
            this.wrapped = unwrapped.wasWrapped();
            opened = true;
        } finally {
            if (!opened) {
                stored.close();
            }
        }
    }

    static Content of(FileStore store, Path file, FileProperties limits) throws IOException {
        return new Content(store, file, limits);
    }

    FileKind kind() {
        return kind;
    }

    /** What is left to read of the content. */
    public InputStream stream() {
        return current;
    }

    /** The content from its start once more. */
    public InputStream again() throws IOException {
        stored.close();
        stored = new CountingInputStream(store.open(file));
        current = wrapping.unwrap(stored).stream();
        return current;
    }

    /** Where a reader that jumps about finds the content; it was copied there if it was wrapped. */
    public Path path() throws IOException {
        if (!wrapped) {
            return file;
        }
        if (copy == null) {
            copy = store.scratch();
            Files.copy(current, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    /** A file to work with, which whoever asks for it removes. */
    public Path scratch() throws IOException {
        return store.scratch();
    }

    /** Bytes of the stored file that were read so far. */
    public long bytesRead() {
        return stored.count();
    }

    /** Bytes of the stored file. */
    public long size() throws IOException {
        return Files.size(file);
    }

    @Override
    public void close() {
        try (var _ = stored) {
            if (copy != null) {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw UnreadableFile.of(e);
        }
    }
}
