package dev.roadbook.ingestion.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class FileStoreTests {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final UUID BATCH = new UUID(1, 2);

    @TempDir
    Path dir;

    @Test
    void keepsAFileUnderTheIdOfItsBatch() throws IOException {
        var store = store(DataSize.ofBytes(0));

        try (var incoming = store.receive(body("abc"), 3, (_, _) -> {}, Envelope.NONE)) {
            incoming.keepAs(BATCH);

            assertThat(incoming.size()).isEqualTo(3);
            assertThat(incoming.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        }
        assertThat(store.open(store.path(BATCH)).readAllBytes()).isEqualTo("abc".getBytes(UTF_8));
        assertThat(dir.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void letsNobodyElseOfTheMachineReadIt() throws IOException {
        try (var incoming = store(DataSize.ofBytes(0)).receive(body("abc"), 3, (_, _) -> {}, Envelope.NONE)) {
            incoming.keepAs(BATCH);
        }

        assertThat(permissions("spool")).isEqualTo("rwx------");
        assertThat(permissions("files")).isEqualTo("rwx------");
        assertThat(permissions("files/" + BATCH)).isEqualTo("rw-------");
    }

    @Test
    void dropsAFileThatNobodyKeeps() throws IOException {
        store(DataSize.ofBytes(0))
                .receive(body("abc"), -1, (_, _) -> {}, Envelope.NONE)
                .close();

        assertThat(dir.resolve("spool")).isEmptyDirectory();
        assertThat(dir.resolve("files")).isEmptyDirectory();
    }

    @Test
    void stopsAtTheLimit() throws IOException {
        var store = store(DataSize.ofBytes(0));

        assertThatThrownBy(() -> store.receive(body("x".repeat(101)), -1, (_, _) -> {}, Envelope.NONE))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.reason()).isEqualTo(FileRefused.Reason.TOO_LARGE));
        assertThat(dir.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void leavesNothingOfABrokenBody() throws IOException {
        var store = store(DataSize.ofBytes(0));
        var broken = new InputStream() {
            private int reads;

            @Override
            public int read() throws IOException {
                return read(new byte[1], 0, 1);
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (reads++ > 0) {
                    throw new IOException("reset");
                }
                return 10;
            }
        };

        assertThatThrownBy(() -> store.receive(broken, 20, (_, _) -> {}, Envelope.NONE))
                .isInstanceOfSatisfying(
                        FileRefused.class, e -> assertThat(e.reason()).isEqualTo(FileRefused.Reason.INTERRUPTED));
        assertThat(dir.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void takesNothingWhenTheDiskIsNearlyFull() throws IOException {
        var store = store(DataSize.ofTerabytes(1_000));

        assertThatThrownBy(() -> store.receive(body("abc"), 3, (_, _) -> {}, Envelope.NONE))
                .isInstanceOfSatisfying(
                        FileRefused.class,
                        e -> assertThat(e.reason()).isEqualTo(FileRefused.Reason.STORAGE_UNAVAILABLE));
    }

    @Test
    void removesWhatAKilledInstanceLeft() throws IOException {
        var spool = Files.createDirectories(dir.resolve("spool"));
        var dead = Files.createFile(spool.resolve("dead.part"));
        var alive = Files.createFile(spool.resolve("alive.part"));
        Files.setLastModifiedTime(dead, FileTime.from(NOW.minus(Duration.ofDays(2))));
        Files.setLastModifiedTime(alive, FileTime.from(NOW.minus(Duration.ofHours(1))));

        store(DataSize.ofBytes(0));

        assertThat(spool.toFile().list()).containsExactly("alive.part");
    }

    private FileStore store(DataSize minFree) throws IOException {
        var properties = new StorageProperties(dir, DataSize.ofBytes(100), minFree, Duration.ofSeconds(20), 1024);
        return new FileStore(properties, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static InputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(dir.resolve(file)));
    }
}
