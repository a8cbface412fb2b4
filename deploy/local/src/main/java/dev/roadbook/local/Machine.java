package dev.roadbook.local;

import com.sun.management.OperatingSystemMXBean;
import dev.roadbook.local.stack.StackFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the machine has to offer. */
final class Machine {

    private static final long MEGABYTE = 1024 * 1024;
    private static final long NEEDED_MEMORY = 3_000 * MEGABYTE;
    private static final long NEEDED_DISK = 2_000 * MEGABYTE;
    private static final Path MEMORY = Path.of("/proc/meminfo");

    private Machine() {}

    /** Refuses a machine the stack would not fit on. */
    static void check(Path folder) {
        try {
            long disk = Files.getFileStore(folder).getUsableSpace();
            if (disk < NEEDED_DISK) {
                throw new StackFailure("Too little disk: %s has %d MB free, the stack needs %d MB."
                        .formatted(folder, disk / MEGABYTE, NEEDED_DISK / MEGABYTE));
            }
            long memory = availableMemory();
            if (memory < NEEDED_MEMORY) {
                throw new StackFailure("Too little memory: %d MB are available, the stack needs %d MB. Close something."
                        .formatted(memory / MEGABYTE, NEEDED_MEMORY / MEGABYTE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the system does not tell, its whole memory has to do. */
    private static long availableMemory() throws IOException {
        if (!Files.exists(MEMORY)) {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                    .getTotalMemorySize();
        }
        try (var lines = Files.lines(MEMORY)) {
            return lines.filter(line -> line.startsWith("MemAvailable:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .findFirst()
                    .orElse(Long.MAX_VALUE);
        }
    }
}
