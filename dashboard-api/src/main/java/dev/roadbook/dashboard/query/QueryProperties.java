package dev.roadbook.dashboard.query;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How questions are answered.
 *
 * @param actionNeededAfter how long a reminder may stay without a purchase before a person should act
 */
@Validated
@ConfigurationProperties("roadbook.dashboard.query")
record QueryProperties(@DefaultValue("7d") @NotNull Duration actionNeededAfter) {}
