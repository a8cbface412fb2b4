package dev.roadbook.gateway.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.roadbook.gateway.problem.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class PasswordHashesTests {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final PasswordHashes hashes = new PasswordHashes(properties(1, Duration.ofSeconds(30)), meters);

    @Test
    void worksAsHardForNobodyAsForSomebody() {
        var somebody = Optional.of(hashes.hash("right-password"));

        var known = worked(() -> hashes.matches("wrong-password", somebody));
        var unknown = worked(() -> hashes.matches("wrong-password", Optional.empty()));

        assertThat(known).isEqualTo(1);
        assertThat(unknown).isEqualTo(1);
    }

    private long worked(Runnable work) {
        var timer = meters.get("roadbook.gateway.password.hashes").timer();
        var before = timer.count();
        work.run();
        return timer.count() - before;
    }

    @Test
    void matchesNobody() {
        assertThat(hashes.matches("nobody", Optional.empty())).isFalse();
    }

    @Test
    void hashesNoMoreAtOnceThanAllowed() throws Exception {
        var impatient = new PasswordHashes(properties(1, Duration.ZERO), meters);
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

    private static PasswordProperties properties(int parallel, Duration patience) {
        return new PasswordProperties(19_456, 2, parallel, patience, 10);
    }
}
