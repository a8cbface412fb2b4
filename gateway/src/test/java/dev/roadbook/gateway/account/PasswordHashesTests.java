package dev.roadbook.gateway.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roadbook.gateway.problem.Refusal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PasswordHashesTests {

    private final PasswordHashes hashes = new PasswordHashes(properties(1, Duration.ofSeconds(30)));

    @Test
    void worksAsHardForNobodyAsForSomebody() {
        var somebody = Optional.of(hashes.hash("right-password"));

        var known = shortestNanos(() -> hashes.matches("wrong-password", somebody));
        var unknown = shortestNanos(() -> hashes.matches("wrong-password", Optional.empty()));

        assertThat(unknown).isBetween(known / 2, known * 2);
    }

    @Test
    void matchesNobody() {
        assertThat(hashes.matches("nobody", Optional.empty())).isFalse();
    }

    @Test
    void hashesNoMoreAtOnceThanAllowed() throws Exception {
        var impatient = new PasswordHashes(properties(1, Duration.ZERO));
        var first = Optional.of(impatient.hash("x"));
        var started = new CountDownLatch(1);
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var busy = executor.submit(() -> {
                for (int i = 0; i < 20; i++) {
                    started.countDown();
                    impatient.matches("x", first);
                }
            });
            started.await();

            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> {
                        while (!busy.isDone()) {
                            impatient.matches("y", first);
                        }
                        busy.get();
                    })
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("sign_in_busy"));
            busy.cancel(false);
        }
    }

    @Test
    void knowsOutdatedHashes() {
        assertThat(hashes.outdated(hashes.hash("x"))).isFalse();
        assertThat(hashes.outdated("{SHA-256}5e884898da28047151d0e56f8dc6292773603d0d6aabbdd62a11ef721d1542d8"))
                .isTrue();
    }

    private static long shortestNanos(Runnable work) {
        return LongStream.range(0, 5)
                .map(i -> {
                    var started = System.nanoTime();
                    work.run();
                    return System.nanoTime() - started;
                })
                .min()
                .orElseThrow();
    }

    private static PasswordProperties properties(int parallel, Duration patience) {
        return new PasswordProperties(19_456, 2, parallel, patience, 10);
    }
}
