package dev.roadbook.prediction.scoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How accounts are scored.
 *
 * @param chunkSize accounts scored in one transaction
 * @param announcePurchasesOfDays age in days beyond which a new purchase is history, not news
 * @param forgottenAfter age after which a touched account is scored though its batch's boundary never came
 * @param defaultCurrency currency of an account with neither orders nor master data
 */
@Validated
@ConfigurationProperties("roadbook.prediction.scoring")
record ScoringProperties(
        @DefaultValue("500") @Positive int chunkSize,
        @DefaultValue("30") @PositiveOrZero int announcePurchasesOfDays,
        @DefaultValue("1h") Duration forgottenAfter,
        @DefaultValue("EUR") @NotBlank String defaultCurrency) {}
