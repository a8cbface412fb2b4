package dev.roadbook.platform.schedule;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the scheduler.
 *
 * @param enabled whether this instance runs schedules
 * @param threads how many tasks run at once
 * @param pollInterval how often due tasks are looked for
 * @param heartbeat how often a running task shows that it is alive; after six missed ones another instance takes over
 * @param shutdownWait how long a running task may take to end when the service stops
 */
@Validated
@ConfigurationProperties("roadbook.schedule")
record ScheduleProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2") @Positive int threads,
        @DefaultValue("5s") Duration pollInterval,
        @DefaultValue("10s") Duration heartbeat,
        @DefaultValue("20s") Duration shutdownWait) {}
