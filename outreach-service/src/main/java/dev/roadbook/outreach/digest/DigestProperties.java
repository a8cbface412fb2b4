package dev.roadbook.outreach.digest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When digests go, and to which managers.
 *
 * @param day day of the week on which the schedule sends them
 * @param startsAt time of that day from which it does
 * @param catchUpDays how many days late they may still go, after an outage
 * @param quietFrom begin of the hours in which nobody is written to
 * @param quietUntil end of those hours
 * @param listed most accounts due, and most to follow up, that a digest names
 * @param products most products of an account's next order that a digest names for the same reason
 * @param managers addresses the roll-up goes to
 * @param settlesAfter how long predictions must have rested before the schedule first sends digests
 */
@Validated
@ConfigurationProperties("roadbook.digest")
record DigestProperties(
        @DefaultValue("TUESDAY") @NotNull DayOfWeek day,
        @DefaultValue("08:00") @NotNull LocalTime startsAt,
        @DefaultValue("2") @PositiveOrZero int catchUpDays,
        @DefaultValue("21:00") @NotNull LocalTime quietFrom,
        @DefaultValue("07:00") @NotNull LocalTime quietUntil,
        @DefaultValue("20") @PositiveOrZero int listed,
        @DefaultValue("3") @Positive int products,
        @DefaultValue @NotNull List<String> managers,
        @DefaultValue("30m") @NotNull Duration settlesAfter) {

    DigestProperties {
        managers = List.copyOf(managers);
    }
}
