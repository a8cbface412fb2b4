package dev.roadbook.gateway.user;

import dev.roadbook.gateway.problem.Refusal;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.MessageDigestPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Argon2id for every new hash; older kinds are only ever verified. */
@Component
class PasswordHashes {

    static final int LONGEST = 256;

    private static final String ARGON2 = "argon2";

    private final PasswordEncoder encoder;
    private final Timer work;
    private final Semaphore turns;
    private final Duration patience;
    private final String nobody;

    @SuppressWarnings("deprecation") // {SHA-256} exists to be replaced at its owner's next sign-in
    PasswordHashes(PasswordProperties properties, MeterRegistry meters) {
        var argon2 = new Argon2PasswordEncoder(16, 32, 1, properties.memoryKib(), properties.iterations());
        var delegating = new DelegatingPasswordEncoder(
                ARGON2,
                Map.of(
                        ARGON2,
                        argon2,
                        "bcrypt",
                        new BCryptPasswordEncoder(),
                        "SHA-256",
                        new MessageDigestPasswordEncoder("SHA-256")));
        encoder = delegating;
        work = Timer.builder("roadbook.gateway.password.hashes")
                .description("Passwords hashed, to keep or to compare")
                .register(meters);
        turns = new Semaphore(properties.parallel(), true);
        patience = properties.patience();
        nobody = encoder.encode("nobody");
    }

    String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /** Costs the same whether the user exists or not. */
    boolean matches(String password, Optional<String> hash) {
        return inTurn(() -> encoder.matches(password, hash.orElse(nobody))) && hash.isPresent();
    }

    boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> hashing) {
        if (!await()) {
            throw Refusal.until(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "sign_in_busy",
                    "Too many people are signing in at once; try again in a moment.",
                    Duration.ofSeconds(2));
        }
        try {
            return Objects.requireNonNull(work.record(hashing));
        } finally {
            turns.release();
        }
    }

    private boolean await() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
