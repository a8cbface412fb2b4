package dev.roadbook.outreach.week;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What counts in a representative's week.
 *
 * @param followUpAfter how long after a reminder a missing order needs a person
 * @param strongPacePercent from which growth over last year an account's pace is strong
 * @param calls most accounts to call first
 * @param offers most products named for an account
 */
@Validated
@ConfigurationProperties("roadbook.week")
record WeekProperties(
        @DefaultValue("7d") @NotNull Duration followUpAfter,
        @DefaultValue("10") @PositiveOrZero int strongPacePercent,
        @DefaultValue("10") @Positive int calls,
        @DefaultValue("2") @PositiveOrZero int offers) {}
