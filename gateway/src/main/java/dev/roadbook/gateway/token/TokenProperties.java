package dev.roadbook.gateway.token;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Tokens for services.
 *
 * @param issuer who issues them
 * @param audience whom they are for
 * @param lifetime how long one is good for
 * @param keyLifetime how long a signing key stays published after it was last in use
 * @param keyRotation how long one signing key is in use
 */
@Validated
@ConfigurationProperties("roadbook.gateway.token")
record TokenProperties(
        @DefaultValue("roadbook-gateway") @NotBlank String issuer,
        @DefaultValue("roadbook") @NotBlank String audience,
        @DefaultValue("60s") @NotNull Duration lifetime,
        @DefaultValue("1h") @NotNull Duration keyLifetime,
        @DefaultValue("24h") @NotNull Duration keyRotation) {}
