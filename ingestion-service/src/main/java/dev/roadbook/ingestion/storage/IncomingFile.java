package dev.roadbook.ingestion.storage;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that is on disk and synced, waiting to be kept; closing it before that drops it. */
public final class IncomingFile implements AutoCloseable {

    private final FileStore store;
    private final Path partial;
    private final BodyCopy.Copied copied;
    private @Nullable UUID keptAs;

    IncomingFile(FileStore store, Path partial, BodyCopy.Copied copied) {
        this.store = store;
        this.partial = partial;
        this.copied = copied;
    }

    public long size() {
        return copied.size();
    }

    /** Lower-case hex. */
    public String sha256() {
        return copied.sha256();
    }

    /** The first bytes. */
    public byte[] head() {
        return copied.head().clone();
    }

    /** Where it lies until it is kept. */
    public Path path() {
        return partial;
    }

    /** Moves the file, atomically, to where the batch looks for it. */
    public void keepAs(UUID batchId) {
        store.keep(partial, batchId);
        keptAs = batchId;
    }

    /** Takes the file back after it was kept, because the batch did not come to be. */
    public void takeBack() {
        if (keptAs != null) {
            store.remove(keptAs);
        }
    }

    @Override
    public void close() {
        if (keptAs == null) {
            FileStore.remove(partial);
        }
    }
}
