package dev.roadbook.ingestion.file.sheet.xlsx;

import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.FileProperties;
import dev.roadbook.ingestion.file.UnreadableFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks at an archive before anything in it is read: how much it holds, what it promises to become, what it calls things. */
final class Prescan {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    /** What a folder's entry takes at most, with a long name and what some programs add. */
    private static final int ENTRY_LENGTH = 1024;

    private static final long RATIO_COUNTS_FROM = 16L * 1024 * 1024;
    private static final Set<String> ARCHIVES = Set.of("zip", "gz", "tgz", "bz2", "xz", "7z", "rar", "tar", "jar");

    private final FileProperties limits;

    Prescan(FileProperties limits) {
        this.limits = limits;
    }

    /** Before the folder of the archive is read into memory: that it is small. */
    void requireSmallFolder(Path file) throws IOException {
        var end = end(file);
        int entries = end.getShort(10) & 0xffff;
        long folder = end.getInt(12) & 0xffffffffL;
        if (entries > limits.maxParts() || folder > (long) limits.maxParts() * ENTRY_LENGTH) {
            throw new UnreadableFile(
                    FailureCode.LIMIT_EXCEEDED, "the workbook holds more than %d files".formatted(limits.maxParts()));
        }
    }

    /** The record at the archive's end, found as those find it who read the archive: the last that looks like one. */
    private static ByteBuffer end(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            int length = (int) Math.min(channel.size(), END_LENGTH + (long) LONGEST_COMMENT);
            var tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            channel.position(channel.size() - length);
            while (tail.hasRemaining() && channel.read(tail) >= 0) {}
            for (int at = length - END_LENGTH; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE) {
                    return tail.slice(at, END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
                }
            }
        }
        throw new UnreadableFile(FailureCode.DAMAGED_FILE, "the workbook is damaged or cut short");
    }

    void check(ZipFile archive) {
        var names = new HashSet<String>();
        long promised = 0;
        var entries = archive.entries();
        while (entries.hasMoreElements()) {
            var entry = entries.nextElement();
            requirePlain(entry.getName());
            if (!names.add(entry.getName().toLowerCase(Locale.ROOT))) {
                throw new UnreadableFile(
                        FailureCode.MALFORMED_CONTENT, "the workbook holds two files of one name: " + entry.getName());
            }
            promised += requireModest(entry);
            if (promised > limits.maxInflatedSize().toBytes()) {
                throw tooLarge();
            }
        }
    }

    private static void requirePlain(String name) {
        boolean leadsOut = name.startsWith("/")
                || name.indexOf('\\') >= 0
                || name.indexOf(':') >= 0
                || name.indexOf('\0') >= 0
                || Arrays.asList(name.split("/", -1)).contains("..");
        if (leadsOut) {
            throw new UnreadableFile(
                    FailureCode.MALFORMED_CONTENT, "the workbook holds a file whose name leads out of it: " + name);
        }
        if (ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
            throw new UnreadableFile(FailureCode.UNSUPPORTED_FORMAT, "the workbook holds a compressed file: " + name);
        }
    }

    /** What the entry says it becomes; what it does become is counted when it is read. */
    private long requireModest(ZipEntry entry) {
        long size = Math.max(0, entry.getSize());
        if (size > RATIO_COUNTS_FROM && size / Math.max(1, entry.getCompressedSize()) > limits.maxRatio()) {
            throw new UnreadableFile(
                    FailureCode.LIMIT_EXCEEDED,
                    "%s in the workbook is more than %d times its size in the file"
                            .formatted(entry.getName(), limits.maxRatio()));
        }
        return size;
    }

    private UnreadableFile tooLarge() {
        return new UnreadableFile(FailureCode.LIMIT_EXCEEDED, "the content is larger than " + limits.maxInflatedSize());
    }
}
