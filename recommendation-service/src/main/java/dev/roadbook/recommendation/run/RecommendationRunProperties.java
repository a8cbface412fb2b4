package dev.roadbook.recommendation.run;

import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How runs of recommendations are made and kept.
 *
 * @param chunkSize most accounts in one transaction
 * @param kept how many runs are kept
 * @param learnedOrders most orders that rankers learn from, the newest; they are held in memory
 * @param fourEyesAbove a run for more accounts than this is decided on by another person than the one who asked for it
 */
@Validated
@ConfigurationProperties("roadbook.recommendation-runs")
public record RecommendationRunProperties(
        @DefaultValue("500") @Positive int chunkSize,
        @DefaultValue("12") @Positive int kept,
        @DefaultValue("300000") @Positive int learnedOrders,
        @DefaultValue("50") @PositiveOrZero int fourEyesAbove) {}
