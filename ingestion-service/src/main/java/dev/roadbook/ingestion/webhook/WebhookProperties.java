package dev.roadbook.ingestion.webhook;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the webhook.
 *
 * @param tolerance how far a delivery's timestamp may be from now, either way
 */
@Validated
@ConfigurationProperties("roadbook.webhook")
record WebhookProperties(@DefaultValue("5m") Duration tolerance) {}
