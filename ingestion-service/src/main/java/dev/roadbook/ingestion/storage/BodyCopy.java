package dev.roadbook.ingestion.storage;

import dev.roadbook.ingestion.storage.FileRefused.Reason;
import dev.roadbook.platform.jdbc.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;

/** Copies a body to disk within its limits; what it does not finish it removes. */
final class BodyCopy {

    /** What was copied; the head is enough to tell kinds of files apart. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Copied(long size, String sha256, byte[] head) {}

    private static final int HEAD = 4 * 1024;

    /** Sales of customers are for nobody else on the machine. */
    static final FileAttribute<Set<PosixFilePermission>> OURS_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final long limit;
    private final Pace pace;
    private final BodyListener listener;
    private final Envelope envelope;
    private final MessageDigest digest = Sha256.digest();
    private final byte[] buffer = new byte[64 * 1024];
    private byte[] head = new byte[0];
    private long size;
    private long received;
    private long waited;

    BodyCopy(long limit, Pace pace, BodyListener listener, Envelope envelope) {
        this.limit = limit;
        this.pace = pace;
        this.listener = listener;
        this.envelope = envelope;
    }

    Copied copy(InputStream body, Path target) {
        boolean done = false;
        try (var channel = open(target)) {
            drain(body, channel);
            force(channel);
            done = true;
        } catch (IOException e) {
            throw unavailable(e);
        } finally {
            if (!done) {
                FileStore.remove(target);
            }
        }
        return new Copied(size, HexFormat.of().formatHex(digest.digest()), head);
    }

    private void drain(InputStream body, FileChannel channel) {
        for (int read = read(body); read >= 0; read = read(body)) {
            received += read;
            if (received > limit) {
                throw new FileRefused(Reason.TOO_LARGE, "the file is larger than %d bytes".formatted(limit));
            }
            if (pace.isTooSlow(received, waited)) {
                throw new FileRefused(Reason.TOO_SLOW, "the file came too slowly");
            }
            listener.onBytes(buffer, read);
            envelope.open(buffer, read, (bytes, offset, length) -> keep(bytes, offset, length, channel));
        }
    }

    private void keep(byte[] bytes, int offset, int length, FileChannel channel) {
        if (head.length < HEAD) {
            head = append(head, bytes, offset, length);
        }
        digest.update(bytes, offset, length);
        write(ByteBuffer.wrap(bytes, offset, length), channel);
        size += length;
    }

    private static byte[] append(byte[] sofar, byte[] bytes, int offset, int length) {
        int added = Math.min(length, HEAD - sofar.length);
        var longer = Arrays.copyOf(sofar, sofar.length + added);
        System.arraycopy(bytes, offset, longer, sofar.length, added);
        return longer;
    }

    /** Only waiting for the sender counts as its pace: a slow disk is not its fault. */
    private int read(InputStream body) {
        long start = System.nanoTime();
        try {
            return body.read(buffer);
        } catch (SocketTimeoutException e) {
            throw new FileRefused(Reason.TOO_SLOW, "the sender fell silent", e);
        } catch (IOException e) {
            throw new FileRefused(Reason.INTERRUPTED, "the file did not arrive whole", e);
        } finally {
            waited += System.nanoTime() - start;
        }
    }

    private static void write(ByteBuffer bytes, FileChannel channel) {
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw unavailable(e);
        }
    }

    private static void force(FileChannel channel) throws IOException {
        channel.force(true);
    }

    private static FileChannel open(Path target) throws IOException {
        return FileChannel.open(target, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OURS_ALONE);
    }

    private static FileRefused unavailable(IOException cause) {
        return new FileRefused(Reason.STORAGE_UNAVAILABLE, "the file could not be stored", cause);
    }
}
