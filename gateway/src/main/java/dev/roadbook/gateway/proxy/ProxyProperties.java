package dev.roadbook.gateway.proxy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How services are called.
 *
 * @param connectTimeout how long a connection to a service may take
 * @param responseTimeout how long a service may be silent where a route does not say otherwise
 * @param connections most connections to one service at once
 * @param breakerWindow how many calls to a service its circuit breaker judges by
 * @param breakerFailures percentage of failed calls that opens the breaker
 * @param breakerPause how long an open breaker spares the service
 */
@Validated
@ConfigurationProperties("roadbook.gateway.proxy")
record ProxyProperties(
        @DefaultValue("2s") @NotNull Duration connectTimeout,
        @DefaultValue("15s") @NotNull Duration responseTimeout,
        @DefaultValue("1000") @Positive int connections,
        @DefaultValue("20") @Positive int breakerWindow,
        @DefaultValue("50") @Positive @Max(100) int breakerFailures,
        @DefaultValue("5s") @NotNull Duration breakerPause) {}
