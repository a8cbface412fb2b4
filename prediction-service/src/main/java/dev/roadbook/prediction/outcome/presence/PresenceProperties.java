package dev.roadbook.prediction.outcome.presence;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * When an account is silent, and when it is lost.
 *
 * @param silentGaps typical gaps beyond its window after which an account is silent
 * @param lostBelow chance of ever buying again below which it is lost
 * @param everDays days ahead that stand for ever; the churn horizon where that is longer
 */
@Validated
@ConfigurationProperties("roadbook.prediction.presence")
public record PresenceProperties(
        @DefaultValue("3") @Positive double silentGaps,

        @DefaultValue("0.1") @DecimalMin("0") @DecimalMax("1") double lostBelow,

        @DefaultValue("730") @Positive int everDays) {}
