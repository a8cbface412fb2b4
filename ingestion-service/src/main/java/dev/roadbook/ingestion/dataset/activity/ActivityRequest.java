package dev.roadbook.ingestion.dataset.activity;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something a representative did.
 *
 * @param activityId identity; the same one again corrects what was said
 * @param type call, meeting, lead or deal
 * @param date when
 * @param count how many of it; one where nothing is said
 * @param value what it is worth
 */
record ActivityRequest(
        @Nullable @Size(min = 1, max = 120) String activityId,

        @NotNull @Pattern(regexp = "call|meeting|lead|deal", message = "must be call, meeting, lead or deal") String type,

        @NotNull LocalDate date,
        @Nullable @Positive @Max(Activities.MOST_AT_ONCE) Integer count,

        @Nullable @PositiveOrZero @Digits(integer = 15, fraction = 2) BigDecimal value,

        @Nullable @Size(max = 1_000) String notes) {}
