package dev.roadbook.prediction.backtest.portfolio;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much a backtest looks at.
 *
 * @param mostPurchases purchases looked at; where there are more, a fixed share of the accounts stands for all
 */
@Validated
@ConfigurationProperties("roadbook.prediction.backtest")
record TrialProperties(
        @DefaultValue("200000") @Positive @Max(2_000_000) long mostPurchases) {}
