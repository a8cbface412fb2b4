package dev.roadbook.recommendation.thumb;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What follows from a thumb down.
 *
 * @param awayDays for how many days the product is not suggested to the account again
 */
@Validated
@ConfigurationProperties("roadbook.recommendation-thumbs")
record ThumbProperties(
        @DefaultValue("180") @Positive @Max(3650) int awayDays) {}
