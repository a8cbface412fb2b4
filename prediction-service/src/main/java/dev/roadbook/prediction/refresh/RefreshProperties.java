package dev.roadbook.prediction.refresh;

import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When outcomes are brought up to date.
 *
 * @param dailyAt time of day, in the installation's zone, at which the new business day is taken over
 * @param requestsEvery how often requests are looked for that nobody serves
 * @param restTimes how many times as long as a refresh took the next one waits, so that files come first
 * @param longestRest and how long at most
 */
@Validated
@ConfigurationProperties("roadbook.prediction.refresh")
record RefreshProperties(
        @DefaultValue("00:10") LocalTime dailyAt,
        @DefaultValue("15s") Duration requestsEvery,
        @DefaultValue("3") @PositiveOrZero int restTimes,
        @DefaultValue("1m") Duration longestRest) {}
