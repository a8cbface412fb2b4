package dev.roadbook.gateway.activity;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What people change at the gateway, on its way to the activity log.
 *
 * @param pause how long after the last time it is looked for
 */
@Validated
@ConfigurationProperties("roadbook.gateway.activity")
record DeedProperties(@DefaultValue("2s") @NotNull Duration pause) {}
