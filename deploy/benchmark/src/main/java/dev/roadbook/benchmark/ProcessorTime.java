package dev.roadbook.benchmark;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
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

    /** Of the processes a PostgreSQL server has at the moment, by the database they work for or what they do for all. */
    static Map<String, Duration> byDatabase(long postmaster) {
        return ProcessHandle.of(postmaster).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .collect(toMap(ProcessorTime::database, pid -> ticks(pid, 2), Duration::plus));
    }

    /** Clients' processes are called after role, database and address: {@code postgres: prediction prediction 127.0.0.1(4711) idle}. */
    private static String database(long pid) {
        return read(process(pid).resolve("cmdline"))
                .replaceFirst("^postgres: (\\S+ (?=\\S+ \\S+\\(\\d+\\)))?", "")
                .replaceFirst(" \\S+\\(\\d+\\).*", "")
                .replace('\0', ' ')
                .strip();
    }

    /** Of the threads a process has at the moment, by what their names begin with; the kernel keeps fifteen letters. */
    static Map<String, Duration> byThread(long pid) {
        try (var threads = Files.list(process(pid).resolve("task"))) {
            return threads.collect(toMap(
                    thread -> read(thread.resolve("comm")).strip().replaceAll("[-#]?\\d+$", ""),
                    thread -> ticks(thread, 2),
                    Duration::plus));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration ticks(long pid, int fields) {
        return ticks(process(pid), fields);
    }

    private static Path process(long pid) {
        return Path.of("/proc", Long.toString(pid));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Duration ticks(Path task, int fields) {
        try {
            var line = Files.readString(task.resolve("stat"));
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
