package dev.roadbook.dashboard.live;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The live stream.
 *
 * @param heartbeat pause after which an idle stream says that it is alive
 * @param reconnectAfter how long a browser waits before it connects again
 * @param mailboxSize events that may wait for one reader; one who falls further behind is dropped
 * @param maxStreams streams one instance holds open at most
 */
@Validated
@ConfigurationProperties("roadbook.dashboard.live")
record LiveProperties(
        @DefaultValue("15s") @NotNull Duration heartbeat,
        @DefaultValue("1s") @NotNull Duration reconnectAfter,
        @DefaultValue("10000") @Positive int mailboxSize,
        @DefaultValue("2000") @Positive int maxStreams) {}
