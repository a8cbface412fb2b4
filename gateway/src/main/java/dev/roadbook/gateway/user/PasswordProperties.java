package dev.roadbook.gateway.user;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How passwords are hashed.
 *
 * @param memoryKib memory of one Argon2id hash, in KiB
 * @param iterations passes of one Argon2id hash
 * @param parallel most hashes computed at once; bounds memory and leaves processors to everyone else
 * @param patience how long a sign-in waits for its turn to hash before it is asked to come again
 * @param minimumLength fewest characters of a new password
 */
@Validated
@ConfigurationProperties("roadbook.gateway.password")
record PasswordProperties(
        @DefaultValue("19456") @Min(1024) int memoryKib,
        @DefaultValue("2") @Positive int iterations,
        @DefaultValue("1") @Positive int parallel,
        @DefaultValue("10s") @NotNull Duration patience,
        @DefaultValue("10") @Min(8) int minimumLength) {}
