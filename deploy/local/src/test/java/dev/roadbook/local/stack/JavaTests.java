package dev.roadbook.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaTests {

    @TempDir
    Path folder;

    @Test
    void letsNobodyElseReadALog() throws IOException {
        var fresh = folder.resolve("fresh.log");
        var old = Files.writeString(folder.resolve("old.log"), "before\n");
        Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r--r--"));

        for (var log : List.of(fresh, old)) {
            assertThat(new Java(List.of("--version")).appendingTo(log).run()).isZero();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(log)))
                    .isEqualTo("rw-------");
        }
        assertThat(old).content().startsWith("before");
        assertThat(fresh).isNotEmptyFile();
    }
}
