package dev.roadbook.prediction.outcome.priority;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a call is judged by.
 *
 * @param days days from today whose orders count for a call
 */
@Validated
@ConfigurationProperties("roadbook.prediction.call")
public record CallProperties(@DefaultValue("7") @Positive int days) {}
