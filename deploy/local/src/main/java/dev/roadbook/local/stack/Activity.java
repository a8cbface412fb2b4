package dev.roadbook.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Whether a process does anything: its log grows, or it computes. */
final class Activity {

    /** More than a JVM computes in minutes that only waits. */
    private static final Duration WORTH_MENTIONING = Duration.ofSeconds(2);

    private final Path log;
    private final ProcessHandle process;
    private long logged;
    private Duration computed = Duration.ZERO;

    Activity(Path log, ProcessHandle process) {
        this.log = log;
        this.process = process;
    }

    /** Whether it did since the last time it was found to. */
    boolean isSeen() {
        long size = size();
        var cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
        if (size == logged && cpu.minus(computed).compareTo(WORTH_MENTIONING) < 0) {
            return false;
        }
        logged = size;
        computed = cpu;
        return true;
    }

    private long size() {
        try {
            return Files.exists(log) ? Files.size(log) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
