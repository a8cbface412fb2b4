package dev.roadbook.prediction.priority;

import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a call can bring forward.
 *
 * @param leastDays days from today within which an order counts for a call; a typical gap where an account is due and that is longer
 */
@Validated
@ConfigurationProperties("roadbook.prediction.call")
public record CallProperties(@DefaultValue("7") @Positive int leastDays) {}
