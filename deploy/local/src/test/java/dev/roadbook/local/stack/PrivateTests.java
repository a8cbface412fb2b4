package dev.roadbook.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateTests {

    private static final int TRIES = 300;

    @TempDir
    Path folder;

    /** As when two start-up caches are made at a time and both append to one log. */
    @Test
    void twoMayAskForTheSameFileAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < TRIES; i++) {
                var file = folder.resolve("log" + i);
                var together = new CyclicBarrier(2);
                Callable<Path> ask = () -> {
                    together.await();
                    return Private.file(file);
                };
                for (var asked : threads.invokeAll(Stream.of(ask, ask).toList())) {
                    assertThat(asked.get()).isEqualTo(file);
                }
            }
        }
    }

    @Test
    void keepsWhatIsInAFileAndClosesItToOthers() throws Exception {
        var file = Files.writeString(folder.resolve("open"), "kept");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(Private.file(file)).hasContent("kept");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
