package dev.roadbook.prediction.yardstick;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the yardsticks of a portfolio are made.
 *
 * @param topSkuCount how many products are top products
 * @param topSkus the top products, best first, where people name them; else the best-selling of the trailing twelve months
 * @param sampledAccounts accounts whose gaps stand for the portfolio's
 * @param leastGaps gaps an account needs to be sampled
 * @param gapQuantiles points by which the distribution of gaps is kept
 */
@Validated
@ConfigurationProperties("roadbook.prediction.portfolio")
record PortfolioProperties(
        @DefaultValue("30") @Positive int topSkuCount,
        @DefaultValue List<@NotBlank String> topSkus,
        @DefaultValue("1000") @Positive int sampledAccounts,
        @DefaultValue("3") @Positive int leastGaps,
        @DefaultValue("20") @Min(4) @Max(1000) int gapQuantiles) {

    PortfolioProperties {
        topSkus = List.copyOf(topSkus);
    }
}
