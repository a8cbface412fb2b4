package dev.roadbook.recommendation.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Every number that decides what is recommended; kept with each run, so that it can be computed again.
 *
 * @param version what people call these numbers; change it with them
 * @param bands how much an order is
 * @param scenarios when a scenario applies
 * @param weights what a feature counts
 * @param multipliers what a scenario's score is multiplied by
 * @param limits how much is recommended and kept
 * @param audit how recommendations are judged
 */
@Validated
@ConfigurationProperties("roadbook.recommendation")
public record RecommendationSettings(
        @DefaultValue("1") @NotBlank String version,
        @DefaultValue @Valid Bands bands,
        @DefaultValue @Valid Scenarios scenarios,
        @DefaultValue @Valid Weights weights,
        @DefaultValue @Valid Multipliers multipliers,
        @DefaultValue @Valid Limits limits,
        @DefaultValue @Valid Audit audit) {

    /**
     * Bands of the average order.
     *
     * @param standard from here an account is no budget buyer any more
     * @param premium from here it is a premium one
     * @param luxury from here it is a luxury one
     */
    public record Bands(
            @DefaultValue("50") @Positive BigDecimal standard,
            @DefaultValue("200") @Positive BigDecimal premium,
            @DefaultValue("500") @Positive BigDecimal luxury) {

        public Bands {
            if (standard.compareTo(premium) >= 0 || premium.compareTo(luxury) >= 0) {
                throw new IllegalArgumentException("bands do not rise: " + standard + ", " + premium + ", " + luxury);
            }
        }
    }

    /**
     * When a scenario applies.
     *
     * @param winbackAfterDays silence after which an account is to be won back
     * @param winbackRevenue least revenue of an account that is worth it
     * @param rebuyFromDays a product bought so long ago is to be bought again
     * @param rebuyToDays one bought longer ago is forgotten
     * @param rhythmPurchases fewest purchases of a product that make a rhythm
     * @param dominantShare share of one family from which others are suggested
     * @param tasteShare share of one grape, colour or sweetness that makes a taste
     * @param tierFrom how many times the usual price something better costs at least
     * @param tierTo and at most
     * @param nurtureOrders most orders of an account that is still getting to know us
     */
    public record Scenarios(
            @DefaultValue("365") @Positive int winbackAfterDays,
            @DefaultValue("100") @PositiveOrZero BigDecimal winbackRevenue,
            @DefaultValue("150") @Positive int rebuyFromDays,
            @DefaultValue("2000") @Positive int rebuyToDays,
            @DefaultValue("3") @Min(2) int rhythmPurchases,

            @DefaultValue("0.60") @DecimalMin("0") @DecimalMax("1") BigDecimal dominantShare,

            @DefaultValue("0.60") @DecimalMin("0") @DecimalMax("1") BigDecimal tasteShare,

            @DefaultValue("1.10") @DecimalMin("1") BigDecimal tierFrom,
            @DefaultValue("2.00") @DecimalMin("1") BigDecimal tierTo,
            @DefaultValue("3") @Positive int nurtureOrders) {}

    /**
     * What a feature counts; each feature is a number from 0 to 1.
     *
     * @param family share of the product's family in what the account buys
     * @param grape of its grape
     * @param sugar of its sweetness
     * @param budget whether its price is what the account pays
     * @param affinity how the ranker that was learned from baskets places it
     * @param popularity share of accounts that buy it
     * @param novelty whether the account never bought it
     * @param tier whether it is a tier above the usual one
     * @param recency how lately the account bought it; less than nothing, for it needs no more of it
     */
    public record Weights(
            @DefaultValue("2.0") BigDecimal family,
            @DefaultValue("1.0") BigDecimal grape,
            @DefaultValue("2.5") BigDecimal sugar,
            @DefaultValue("2.0") BigDecimal budget,
            @DefaultValue("2.0") BigDecimal affinity,
            @DefaultValue("0.8") BigDecimal popularity,
            @DefaultValue("0.5") BigDecimal novelty,
            @DefaultValue("1.5") BigDecimal tier,
            @DefaultValue("-1.0") BigDecimal recency) {}

    /**
     * What a scenario's score is multiplied by.
     *
     * @param rebuy products to be bought again
     * @param crossSell other families
     * @param upsell a tier up
     * @param winback accounts that fell silent
     * @param nurture accounts with few orders
     */
    public record Multipliers(
            @DefaultValue("1.0") @PositiveOrZero BigDecimal rebuy,
            @DefaultValue("1.2") @PositiveOrZero BigDecimal crossSell,
            @DefaultValue("1.1") @PositiveOrZero BigDecimal upsell,
            @DefaultValue("0.9") @PositiveOrZero BigDecimal winback,
            @DefaultValue("1.0") @PositiveOrZero BigDecimal nurture) {}

    /**
     * How much is recommended and kept.
     *
     * @param items most products for one account
     * @param repeats most of them to be bought again, as long as there is something new
     * @param candidates most products the rankers name for one account and purpose
     * @param rejected most alternatives that are kept with the reason why they were not taken
     */
    public record Limits(
            @DefaultValue("3") @Min(1) @Max(5) int items,
            @DefaultValue("2") @PositiveOrZero int repeats,
            @DefaultValue("50") @Min(5) @Max(200) int candidates,
            @DefaultValue("5") @PositiveOrZero @Max(50) int rejected) {}

    /**
     * How recommendations are judged.
     *
     * @param errorPoints what an error takes from 100
     * @param warningPoints what a warning takes
     * @param strictScore fewest points with which something leaves by the strict policy
     * @param standardScore by the standard one
     * @param permissiveScore by the permissive one
     * @param silenceDays how long after a message a buyer is left alone
     * @param boughtDays how long after its purchase a product is not recommended
     * @param repeatedDays how long after it left a recommendation is not made again
     * @param priceFrom least share of the usual price that fits
     * @param priceTo how many times the usual price fits
     * @param orders fewest orders an account is judged by
     */
    public record Audit(
            @DefaultValue("40") @Min(21) @Max(100) int errorPoints,
            @DefaultValue("10") @PositiveOrZero @Max(100) int warningPoints,
            @DefaultValue("90") @Min(0) @Max(100) int strictScore,
            @DefaultValue("80") @Min(0) @Max(100) int standardScore,
            @DefaultValue("60") @Min(0) @Max(100) int permissiveScore,
            @DefaultValue("135") @PositiveOrZero int silenceDays,
            @DefaultValue("60") @PositiveOrZero int boughtDays,
            @DefaultValue("90") @PositiveOrZero int repeatedDays,
            @DefaultValue("0.33") @PositiveOrZero BigDecimal priceFrom,
            @DefaultValue("3.00") @Positive BigDecimal priceTo,
            @DefaultValue("2") @PositiveOrZero int orders) {

        public int leastScore(Policy policy) {
            return switch (policy) {
                case STRICT -> strictScore;
                case STANDARD -> standardScore;
                case PERMISSIVE -> permissiveScore;
            };
        }
    }
}
