package dev.roadbook.ingestion.storage;

import dev.roadbook.ingestion.storage.FileRefused.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Raw files on a local or shared disk, each under the id of its batch and never under a name from outside. */
@Component
@EnableConfigurationProperties(StorageProperties.class)
public class FileStore {

    private static final int BUFFER = 128 * 1024;
    private static final Duration DEAD_AFTER = Duration.ofDays(1);

    private final StorageProperties properties;
    private final Path spool;
    private final Path files;
    private final Clock clock;

    FileStore(StorageProperties properties, Clock clock) throws IOException {
        this.properties = properties;
        this.clock = clock;
        var ours = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        this.spool = Files.createDirectories(properties.dir().resolve("spool"), ours);
        this.files = Files.createDirectories(properties.dir().resolve("files"), ours);
        removeLeftovers();
    }

    /** What a killed instance was receiving; another may be receiving now, so only what is surely dead. */
    private void removeLeftovers() throws IOException {
        var dead = FileTime.from(clock.instant().minus(DEAD_AFTER));
        try (var partials = Files.newDirectoryStream(spool, "*.part")) {
            for (var partial : partials) {
                if (Files.getLastModifiedTime(partial).compareTo(dead) < 0) {
                    Files.deleteIfExists(partial);
                }
            }
        }
    }

    /**
     * Takes a body to its end, durably, but not yet for good: the caller keeps it under a batch's id or, by closing it,
     * drops it.
     *
     * @param declaredSize what the sender announced, or less than zero
     * @param listener sees every byte in passing
     * @param envelope says what of them is the file
     */
    public IncomingFile receive(InputStream body, long declaredSize, BodyListener listener, Envelope envelope) {
        long limit = properties.maxSize().toBytes();
        if (declaredSize > limit) {
            throw new FileRefused(Reason.TOO_LARGE, "the file is larger than %d bytes".formatted(limit));
        }
        requireSpace();
        var partial = spool.resolve(UUID.randomUUID() + ".part");
        var pace = new Pace(properties.grace(), properties.minBytesPerSecond());
        var copied = new BodyCopy(limit, pace, listener, envelope).copy(body, partial);
        return new IncomingFile(this, partial, copied);
    }

    /** What lies at a path of this store. */
    public InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file), BUFFER);
    }

    /** Where the file of a batch lies. */
    public Path path(UUID batchId) {
        return file(batchId);
    }

    /** An empty file to work with, which whoever asks for it removes. */
    public Path scratch() throws IOException {
        if (isNearlyFull()) {
            throw new IOException("the file store is nearly full");
        }
        return Files.createFile(spool.resolve(UUID.randomUUID() + ".part"), BodyCopy.OURS_ALONE);
    }

    void keep(Path partial, UUID batchId) {
        try {
            Files.move(partial, file(batchId), StandardCopyOption.ATOMIC_MOVE);
            sync(files);
        } catch (IOException e) {
            throw new FileRefused(Reason.STORAGE_UNAVAILABLE, "the file could not be kept", e);
        }
    }

    void remove(UUID batchId) {
        remove(file(batchId));
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove " + file, e);
        }
    }

    private void requireSpace() {
        try {
            if (isNearlyFull()) {
                throw new FileRefused(Reason.STORAGE_UNAVAILABLE, "the file store is nearly full");
            }
        } catch (IOException e) {
            throw new FileRefused(Reason.STORAGE_UNAVAILABLE, "the file store cannot be reached", e);
        }
    }

    private boolean isNearlyFull() throws IOException {
        return Files.getFileStore(spool).getUsableSpace() < properties.minFree().toBytes();
    }

    private Path file(UUID batchId) {
        return files.resolve(batchId.toString());
    }

    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
