package dev.roadbook.ingestion.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/** Stops a compressed file that becomes too much. */
public final class InflationGuard extends FilterInputStream {

    /** Small files compress extremely well without meaning harm. */
    private static final long RATIO_COUNTS_FROM = 16L * 1024 * 1024;

    private final LongSupplier compressed;
    private final FileProperties limits;
    private long inflated;

    /**
     * Watches what is read.
     *
     * @param compressed bytes of the file that became what was read so far
     */
    public InflationGuard(InputStream inflating, LongSupplier compressed, FileProperties limits) {
        super(inflating);
        this.compressed = compressed;
        this.limits = limits;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            count(1);
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    /** Bytes that came out so far. */
    public long inflated() {
        return inflated;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int bytes) {
        inflated += bytes;
        if (inflated > limits.maxInflatedSize().toBytes()) {
            throw new UnreadableFile(
                    FailureCode.LIMIT_EXCEEDED, "the content is larger than " + limits.maxInflatedSize());
        }
        if (inflated > RATIO_COUNTS_FROM && inflated / Math.max(1, compressed.getAsLong()) > limits.maxRatio()) {
            throw new UnreadableFile(
                    FailureCode.LIMIT_EXCEEDED,
                    "the content is more than %d times the file".formatted(limits.maxRatio()));
        }
    }
}
