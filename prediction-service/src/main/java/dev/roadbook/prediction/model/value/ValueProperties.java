package dev.roadbook.prediction.model.value;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How it is learned what accounts are worth.
 *
 * @param everyDays age in days at which it is learned anew
 * @param growth purchases, as a multiple of those known then, at which it is learned anew sooner
 * @param mostPurchases purchases learned from; where there are more, a fixed share of the accounts stands for all
 */
@Validated
@ConfigurationProperties("roadbook.prediction.value")
record ValueProperties(
        @DefaultValue("7") @Positive int everyDays,
        @DefaultValue("2.0") @DecimalMin("1.01") double growth,
        @DefaultValue("20000") @Positive int mostPurchases) {}
