package dev.roadbook.outreach.reminder;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When buyers are reminded.
 *
 * @param startsAt time of day, in the account's zone, from which the schedule reminds
 * @param catchUpDays how many working days late a reminder may still go, after an outage
 * @param quietFrom begin of the hours in which nobody is written to
 * @param quietUntil end of those hours
 * @param capMails most mails to one address within the cap window
 * @param capWindow length of that window
 * @param holdoutPercent share of accounts left unreminded for comparison from the first run on, unless there was a comparison already
 * @param suggestions most products suggested in a mail
 * @param language language of the installation, and the country whose way of writing it has, where an account's country
 *     tells none
 * @param phone number that buyers may call; empty where there is none
 * @param settlesAfter how long predictions must have rested before the schedule first reminds anybody
 */
@Validated
@ConfigurationProperties("roadbook.reminder")
record ReminderProperties(
        @DefaultValue("07:30") @NotNull LocalTime startsAt,
        @DefaultValue("2") @PositiveOrZero int catchUpDays,
        @DefaultValue("21:00") @NotNull LocalTime quietFrom,
        @DefaultValue("07:00") @NotNull LocalTime quietUntil,
        @DefaultValue("2") @Positive int capMails,
        @DefaultValue("7d") @NotNull Duration capWindow,
        @DefaultValue("0") @Min(0) @Max(99) int holdoutPercent,
        @DefaultValue("3") @PositiveOrZero int suggestions,
        @DefaultValue("en") @NotNull Locale language,

        @DefaultValue("") @Pattern(regexp = "(\\+?[0-9][0-9 ()./-]{2,30})?") @NotNull String phone,

        @DefaultValue("30m") @NotNull Duration settlesAfter) {

    @Nullable String phoneIfAny() {
        return phone.isEmpty() ? null : phone;
    }
}
