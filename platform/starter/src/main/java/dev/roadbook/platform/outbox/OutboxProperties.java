package dev.roadbook.platform.outbox;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the outbox relay.
 *
 * @param batchSize most events sent in one transaction
 * @param pollInterval how often the table is looked at when nobody calls
 */
@Validated
@ConfigurationProperties("roadbook.outbox")
record OutboxProperties(
        @DefaultValue("500") @Positive int batchSize,
        @DefaultValue("500ms") Duration pollInterval) {}
