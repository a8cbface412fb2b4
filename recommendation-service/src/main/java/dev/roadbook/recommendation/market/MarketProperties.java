package dev.roadbook.recommendation.market;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What counts as a top product and how the portfolio is read.
 *
 * @param topSkus the top list, best first; without it the list follows revenue
 * @param topSize length of a list that follows revenue
 * @param minSupport fewest accounts a share may be taken of
 * @param keptVersions snapshots that are kept
 * @param settlesAfter how long no account may have come into its first segment before they enter a snapshot
 */
@Validated
@ConfigurationProperties("roadbook.market")
record MarketProperties(
        @DefaultValue List<String> topSkus,
        @DefaultValue("30") @Positive @Max(Carried.MOST) int topSize,
        @DefaultValue("10") @Positive int minSupport,
        @DefaultValue("60") @Positive int keptVersions,
        @DefaultValue("15s") Duration settlesAfter) {

    MarketProperties {
        topSkus = topSkus.stream().distinct().toList();
        if (topSkus.size() > Carried.MOST) {
            throw new IllegalArgumentException("more than " + Carried.MOST + " products in the top list");
        }
    }
}
