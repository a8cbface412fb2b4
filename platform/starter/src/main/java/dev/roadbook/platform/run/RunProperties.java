package dev.roadbook.platform.run;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of background runs.
 *
 * @param takesUp whether this instance looks for runs that nobody works on; those it is asked for it begins in any case
 * @param heartbeat how often a run shows that it is alive, and how often runs are looked for; after six missed ones another
 *     instance takes over
 * @param attempts how often a run is begun whose process dies
 * @param kept runs of each name that are remembered, and beside them the latest with a result
 */
@Validated
@ConfigurationProperties("roadbook.run")
record RunProperties(
        @DefaultValue("true") boolean takesUp,
        @DefaultValue("10s") @DurationMin(millis = 10) Duration heartbeat,
        @DefaultValue("3") @Positive int attempts,
        @DefaultValue("50") @Min(1) int kept) {

    private static final int MISSED = 6;

    Duration lease() {
        return heartbeat.multipliedBy(MISSED);
    }
}
