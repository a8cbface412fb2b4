package dev.roadbook.prediction.lookback;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When a product counts as one an account stopped buying.
 *
 * @param leastPurchaseDays days it must have been bought on to have a rhythm of its own
 * @param leastVisits purchases of other products since, without which the account is silent, not the product
 * @param mostProbable chance of such a silence, were the product still bought, below which it counts
 * @param lookBackDays days since its last purchase after which it is history
 */
@Validated
@ConfigurationProperties("roadbook.prediction.stopped-products")
record StoppedProperties(
        @DefaultValue("3") @Min(2) int leastPurchaseDays,
        @DefaultValue("2") @Positive int leastVisits,
        @DefaultValue("0.05") @Positive @DecimalMax("0.5") double mostProbable,
        @DefaultValue("365") @Positive int lookBackDays) {}
