package dev.roadbook.outreach.deliverability;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who is asked about names.
 *
 * @param server server and port; what the machine asks, where empty
 * @param timeout how long an answer may take
 */
@Validated
@ConfigurationProperties("roadbook.dns")
record DnsProperties(
        @DefaultValue("")
        @NotNull @Pattern(regexp = "|[^:]+:\\d{1,5}", message = "is a server and its port, as in 192.0.2.53:53") String server,

        @DefaultValue("2s") @NotNull Duration timeout) {}
