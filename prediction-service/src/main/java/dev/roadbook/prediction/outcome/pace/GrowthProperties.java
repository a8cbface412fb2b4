package dev.roadbook.prediction.outcome.pace;

import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Growth to aim for.
 *
 * @param ahead multiple of last year for accounts that pace at or above it, and for new ones
 * @param behind multiple of last year for accounts that pace below it
 */
@Validated
@ConfigurationProperties("roadbook.prediction.growth")
public record GrowthProperties(
        @DefaultValue("1.10") @Positive BigDecimal ahead,
        @DefaultValue("1.01") @Positive BigDecimal behind) {}
