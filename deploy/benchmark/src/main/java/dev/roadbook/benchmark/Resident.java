package dev.roadbook.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Memory that processes hold; what they share is counted once. */
final class Resident {

    private Resident() {}

    static long megabytesOf(long pid) {
        return kilobytes(pid) / 1024;
    }

    /** This JVM and everything it has started. */
    static long megabytesOfAll() {
        var own = ProcessHandle.current();
        return Stream.concat(Stream.of(own), own.descendants())
                        .mapToLong(process -> kilobytes(process.pid()))
                        .sum()
                / 1024;
    }

    private static long kilobytes(long pid) {
        var rollup = Path.of("/proc", Long.toString(pid), "smaps_rollup");
        if (!Files.isReadable(rollup)) {
            return 0;
        }
        try (var lines = Files.lines(rollup)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
