package dev.roadbook.ingestion.file;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Takes the content out of a gzip, or out of a zip of one file; a wrapping within a wrapping is refused. */
final class Wrapping {

    private static final int HEAD = 4 * 1024;
    private static final int BUFFER = 64 * 1024;

    private final FileProperties limits;

    Wrapping(FileProperties limits) {
        this.limits = limits;
    }

    /** The content, positioned at its start, and what it is. */
    record Unwrapped(InputStream stream, FileKind kind, boolean wasWrapped) {}

    Unwrapped unwrap(CountingInputStream stored) throws IOException {
        var outer = new BufferedInputStream(stored, BUFFER);
        var kind = FileKind.of(head(outer));
        var inflating = switch (kind) {
            case GZIP -> gunzip(outer);
            case ZIP -> onlyEntry(outer);
            default -> null;
        };
        if (inflating == null) {
            return readable(outer, kind, false);
        }
        var content = new BufferedInputStream(new InflationGuard(inflating, stored::count, limits), BUFFER);
        return readable(content, FileKind.of(head(content)), true);
    }

    private static Unwrapped readable(InputStream content, FileKind kind, boolean wasWrapped) {
        return switch (kind) {
            case GZIP, ZIP ->
                throw new UnreadableFile(
                        FailureCode.UNSUPPORTED_FORMAT, "a compressed file within a compressed file is not read");
            case UTF_32 ->
                throw new UnreadableFile(
                        FailureCode.UNKNOWN_ENCODING, "the text is in UTF-32, which is not read; save it as UTF-8");
            case EMPTY -> throw new UnreadableFile(FailureCode.EMPTY_FILE, "the file is empty");
            case BINARY ->
                throw new UnreadableFile(
                        FailureCode.UNSUPPORTED_FORMAT, "the file is neither text nor a kind that is read");
            default -> new Unwrapped(content, kind, wasWrapped);
        };
    }

    private static InputStream gunzip(InputStream in) throws IOException {
        return new GZIPInputStream(in, BUFFER);
    }

    private static InputStream onlyEntry(InputStream in) throws IOException {
        var zip = new ZipInputStream(in);
        if (!nextFile(zip)) {
            throw new UnreadableFile(FailureCode.EMPTY_FILE, "the zip holds no file");
        }
        return new FilterInputStream(zip) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                if (read < 0 && nextFile(zip)) {
                    throw new UnreadableFile(FailureCode.UNSUPPORTED_FORMAT, "the zip holds more than one file");
                }
                return read;
            }
        };
    }

    private static boolean nextFile(ZipInputStream zip) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                return true;
            }
        }
        return false;
    }

    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        var head = in.readNBytes(HEAD);
        in.reset();
        return head;
    }
}
