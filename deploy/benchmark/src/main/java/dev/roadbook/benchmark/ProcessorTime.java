package dev.roadbook.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** Processor time as the kernel counts it, in user and system mode. */
final class ProcessorTime {

    /** Linux counts it in these. */
    private static final Duration TICK = Duration.ofMillis(10);

    /** Of a line of {@code /proc/PID/stat}, after the name of the program. */
    private static final int USER = 11;

    private ProcessorTime() {}

    static Duration of(long pid) {
        return ticks(pid, 2);
    }

    /** With its children: those that run and those that have ended, as a server has one for each connection. */
    static Duration ofTree(long pid) {
        return Stream.concat(
                        Stream.of(pid),
                        ProcessHandle.of(pid).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .map(each -> ticks(each, 4))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration ticks(long pid, int fields) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            var values = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return TICK.multipliedBy(Stream.of(values)
                    .skip(USER)
                    .limit(fields)
                    .mapToLong(Long::parseLong)
                    .sum());
        } catch (NoSuchFileException e) {
            // it has ended, and counts among what has ended of its parent
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
