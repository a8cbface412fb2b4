package dev.roadbook.gateway.identity;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How soon a change of rights is felt.
 *
 * @param staleness how long an instance may use rights it has read; a disabled user or a revoked key lives no longer
 */
@Validated
@ConfigurationProperties("roadbook.gateway.rights")
public record RightsProperties(@DefaultValue("1s") @NotNull Duration staleness) {}
