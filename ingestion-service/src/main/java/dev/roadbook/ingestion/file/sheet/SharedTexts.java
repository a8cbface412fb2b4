package dev.roadbook.ingestion.file.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.roadbook.ingestion.file.Content;
import dev.roadbook.ingestion.file.FailureCode;
import dev.roadbook.ingestion.file.FileProperties;
import dev.roadbook.ingestion.file.UnreadableFile;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The texts that cells of a workbook share, on disk: however many there are, they take no heap. Those that were asked for last
 * are held, if they are short.
 */
public final class SharedTexts implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final int HELD = 16 * 1024;
    private static final int LONGEST_HELD = 128;
    private static final ValueLayout.OfLong OFFSET = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final Path texts;
    private final Path offsets;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment mappedTexts;
    private final MemorySegment mappedOffsets;
    private final long count;
    private final @Nullable String[] held = new @Nullable String[HELD];
    private final long[] heldIndex = new long[HELD];

    private SharedTexts(Path texts, Path offsets) throws IOException {
        this.texts = texts;
        this.offsets = offsets;
        this.mappedTexts = map(texts);
        this.mappedOffsets = map(offsets);
        this.count = mappedOffsets.byteSize() / Long.BYTES;
    }

    private MemorySegment map(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
        }
    }

    /** Gives one text after the other, and nothing after the last. */
    @FunctionalInterface
    public interface Source {

        @Nullable String next();
    }

    public static SharedTexts of(Source source, Content content, FileProperties limits) throws IOException {
        var texts = content.scratch();
        var offsets = content.scratch();
        boolean opened = false;
        try {
            copy(source, texts, offsets, limits);
            var shared = new SharedTexts(texts, offsets);
            opened = true;
            return shared;
        } finally {
            if (!opened) {
                Files.deleteIfExists(texts);
                Files.deleteIfExists(offsets);
            }
        }
    }

    /** Of each text its bytes, and where they end. */
    private static void copy(Source source, Path texts, Path offsets, FileProperties limits) throws IOException {
        try (var textsOut = new BufferedOutputStream(Files.newOutputStream(texts), BUFFER);
                var offsetsOut =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(offsets), BUFFER))) {
            long end = 0;
            long most = limits.maxSharedTexts().toBytes();
            for (var text = source.next(); text != null; text = source.next()) {
                var bytes = text.getBytes(UTF_8);
                end += bytes.length;
                if (end + offsetsOut.size() > most || offsetsOut.size() == Integer.MAX_VALUE) {
                    throw new UnreadableFile(
                            FailureCode.LIMIT_EXCEEDED,
                            "the texts of the workbook take more than %d MB"
                                    .formatted(limits.maxSharedTexts().toMegabytes()));
                }
                textsOut.write(bytes);
                offsetsOut.writeLong(end);
            }
        }
    }

    /** The text of a number; none if there is no such number. */
    public @Nullable String text(long index) {
        if (index < 0 || index >= count) {
            return null;
        }
        int place = (int) (index % HELD);
        var known = held[place];
        if (known != null && heldIndex[place] == index) {
            return known;
        }
        var text = read(index);
        if (text.length() <= LONGEST_HELD) {
            held[place] = text;
            heldIndex[place] = index;
        }
        return text;
    }

    private String read(long index) {
        long start = index == 0 ? 0 : mappedOffsets.get(OFFSET, (index - 1) * Long.BYTES);
        long end = mappedOffsets.get(OFFSET, index * Long.BYTES);
        var bytes = mappedTexts.asSlice(start, end - start).toArray(ValueLayout.JAVA_BYTE);
        return new String(bytes, UTF_8);
    }

    @Override
    public void close() throws IOException {
        arena.close();
        Files.deleteIfExists(texts);
        Files.deleteIfExists(offsets);
    }
}
