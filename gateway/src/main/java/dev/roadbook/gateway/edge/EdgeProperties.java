package dev.roadbook.gateway.edge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * What every request passes first.
 *
 * @param trustedProxies addresses or CIDR blocks of proxies in front whose X-Forwarded headers are believed; nobody's by default
 * @param headerLimit most that all headers of a request may come to
 * @param bodyLimit largest request body where a route does not say otherwise
 * @param headPatience how long the line and headers of a request may take to arrive
 * @param patience how long a sender may take before its pace is judged
 * @param pace fewest bytes a second of a sender, on average, once patience is over
 */
@Validated
@ConfigurationProperties("roadbook.gateway.edge")
record EdgeProperties(
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("32KB") @NotNull DataSize headerLimit,
        @DefaultValue("1MB") @NotNull DataSize bodyLimit,
        @DefaultValue("10s") @NotNull Duration headPatience,
        @DefaultValue("20s") @NotNull Duration patience,
        @DefaultValue("1024") @Positive int pace) {}
