package dev.roadbook.prediction.model;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.LocalTime;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When models are learned, and from how much.
 *
 * @param automatic whether models are learned without being asked to: after the first batch, and when the latest is old or
 *     outgrown
 * @param at time of day, in the installation's zone, at which the age of the latest model is looked at
 * @param everyDays age in days at which a new model is learned
 * @param growth purchase days, as a multiple of those the latest model was learned from, at which a new one is learned
 * @param growthAfterShortcoming the same where the latest model falls short of the simple rule
 * @param atMostEvery time after the latest model before which growth is no reason to learn
 * @param mostPurchases purchases learned from; where there are more, a fixed share of the accounts stands for all
 * @param versionsKept models kept to go back to
 */
@Validated
@ConfigurationProperties("roadbook.prediction.learning")
record LearningProperties(
        @DefaultValue("true") boolean automatic,
        @DefaultValue("03:00") LocalTime at,
        @DefaultValue("7") @Positive int everyDays,
        @DefaultValue("2.0") @DecimalMin("1.01") double growth,

        @DefaultValue("1.1") @DecimalMin("1.01") double growthAfterShortcoming,

        @DefaultValue("2m") @DurationMin(seconds = 10) Duration atMostEvery,
        @DefaultValue("2000000") @Positive long mostPurchases,
        @DefaultValue("10") @Min(2) int versionsKept) {}
