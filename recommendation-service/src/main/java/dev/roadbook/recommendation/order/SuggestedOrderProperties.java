package dev.roadbook.recommendation.order;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a suggested order holds.
 *
 * @param repeats most products that were bought before, those bought most often first
 * @param gaps most top products the account does not carry
 * @param lookAlikes most products that accounts with such baskets buy
 * @param forgottenAfter times its usual gap after which a product is no longer expected
 */
@Validated
@ConfigurationProperties("roadbook.suggested-order")
record SuggestedOrderProperties(
        @DefaultValue("40") @Positive @Max(500) int repeats,
        @DefaultValue("1") @PositiveOrZero @Max(10) int gaps,
        @DefaultValue("2") @PositiveOrZero @Max(10) int lookAlikes,
        @DefaultValue("3") @DecimalMin("1") BigDecimal forgottenAfter) {}
