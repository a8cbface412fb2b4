package dev.roadbook.platform.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Whom a service trusts.
 *
 * @param resourceServer whether requests need a token of the gateway; only the gateway itself says no
 * @param jwksUri where the gateway's public keys are
 * @param issuer who must have issued a token
 * @param audience whom it must be meant for
 * @param publicPaths path patterns that need no token
 * @param metricsPassword password of the user {@code metrics} on the management port; empty closes it
 */
@Validated
@ConfigurationProperties("roadbook.security")
record SecurityProperties(
        @DefaultValue("true") boolean resourceServer,
        @NotBlank String jwksUri,
        @DefaultValue("roadbook-gateway") @NotBlank String issuer,
        @DefaultValue("roadbook") @NotBlank String audience,
        @DefaultValue List<String> publicPaths,
        @DefaultValue("") @NotNull String metricsPassword) {}
