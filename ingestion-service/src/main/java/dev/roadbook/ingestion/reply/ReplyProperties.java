package dev.roadbook.ingestion.reply;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How senders are told.
 *
 * @param publicUrl where people and senders reach the product
 * @param attempts after how many a reply is given up
 * @param firstBackOff wait after the first one, four times as long after each further one
 * @param maxBackOff longest wait
 * @param timeout longest time for one attempt
 * @param keptFor how long it is known what was told
 */
@Validated
@ConfigurationProperties("roadbook.replies")
record ReplyProperties(
        @DefaultValue("http://localhost:8080") @NotNull URI publicUrl,
        @DefaultValue("8") @Positive @Max(30) int attempts,
        @DefaultValue("10s") @NotNull Duration firstBackOff,
        @DefaultValue("6h") @NotNull Duration maxBackOff,
        @DefaultValue("10s") @NotNull Duration timeout,
        @DefaultValue("90d") @NotNull Duration keptFor) {}
