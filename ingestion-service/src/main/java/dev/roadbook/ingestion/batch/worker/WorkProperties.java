package dev.roadbook.ingestion.batch.worker;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the workers.
 *
 * @param enabled whether this instance works batches
 * @param workers how many sources it works at once
 * @param poll how often it looks for work that nobody told it of
 * @param lease how long the work of a crashed instance stays untouched
 * @param heartbeat how often a lease is renewed and progress shown
 * @param maxBackOff longest pause between attempts while the database or Kafka is down
 * @param attempts how often work on a batch may begin and end in an unexpected fault, or with the process, before it fails
 */
@Validated
@ConfigurationProperties("roadbook.work")
record WorkProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2") @Positive int workers,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("15s") Duration lease,
        @DefaultValue("500ms") Duration heartbeat,
        @DefaultValue("30s") Duration maxBackOff,
        @DefaultValue("5") @Positive int attempts) {

    Duration backOff(int attempt) {
        var doubled = Duration.ofMillis(250).multipliedBy(1L << Math.min(attempt, 10));
        return doubled.compareTo(maxBackOff) < 0 ? doubled : maxBackOff;
    }
}
