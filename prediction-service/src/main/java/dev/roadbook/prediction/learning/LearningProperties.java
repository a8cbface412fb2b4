package dev.roadbook.prediction.learning;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When models are learned, and from how much.
 *
 * @param at time of day, in the installation's zone, at which the age of the latest model is looked at
 * @param everyDays age in days at which a new model is learned
 * @param afterBatch whether the first model is learned as soon as a batch is complete, without waiting for that time
 * @param mostPurchases purchases learned from; where there are more, a fixed share of the accounts stands for all
 * @param versionsKept models kept to go back to
 */
@Validated
@ConfigurationProperties("roadbook.prediction.learning")
record LearningProperties(
        @DefaultValue("03:00") LocalTime at,
        @DefaultValue("7") @Positive int everyDays,
        @DefaultValue("true") boolean afterBatch,
        @DefaultValue("2000000") @Positive long mostPurchases,
        @DefaultValue("10") @Min(2) int versionsKept) {}
