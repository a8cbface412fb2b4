package dev.roadbook.recommendation.coverage;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How accounts are recomputed.
 *
 * @param chunkSize most accounts in one transaction
 * @param idleWait how long a worker with nothing to do waits before it looks again
 * @param refreshAt when the portfolio is looked at each day, in the installation's zone
 * @param background whether this instance works in the background
 */
@Validated
@ConfigurationProperties("roadbook.coverage")
record CoverageProperties(
        @DefaultValue("500") @Positive int chunkSize,
        @DefaultValue("2s") Duration idleWait,
        @DefaultValue("00:10") LocalTime refreshAt,
        @DefaultValue("true") boolean background) {}
