package dev.roadbook.dashboard.deadletter;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How dead letters are kept.
 *
 * @param keep how long a letter is kept, decided or not
 * @param maxOpen most letters that wait for a decision; further ones stay on their topics until some are decided
 */
@Validated
@ConfigurationProperties("roadbook.dashboard.letters")
record LetterProperties(
        @DefaultValue("30d") @NotNull Duration keep,
        @DefaultValue("100000") @Positive int maxOpen) {}
