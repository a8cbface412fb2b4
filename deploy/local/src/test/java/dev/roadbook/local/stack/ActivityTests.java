package dev.roadbook.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityTests {

    @TempDir
    Path folder;

    @Test
    void seesALogThatGrowsAndNoneThatDoesNot() throws IOException {
        var process = new ProcessBuilder("sleep", "60").start();
        try {
            var log = folder.resolve("service.log");
            var activity = new Activity(log, process.toHandle());
            assertThat(activity.isSeen()).isFalse();
            Files.writeString(log, "starting\n");
            assertThat(activity.isSeen()).isTrue();
            assertThat(activity.isSeen()).isFalse();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void seesAProcessThatComputesWithoutAWord() throws IOException {
        var process = new ProcessBuilder("sh", "-c", "while :; do :; done").start();
        try {
            var activity = new Activity(folder.resolve("service.log"), process.toHandle());
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(activity::isSeen);
        } finally {
            process.destroyForcibly();
        }
    }
}
