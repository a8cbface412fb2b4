package dev.roadbook.outreach.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class BouncePropertiesTests {

    @Test
    void nothingIsReadUnlessAServerIsNamed() {
        assertThat(bind(Map.of()))
                .isEqualTo(new BounceProperties(
                        "",
                        993,
                        true,
                        "",
                        "",
                        "INBOX",
                        Duration.ofSeconds(30),
                        200,
                        3,
                        Duration.ofDays(30),
                        Duration.ofDays(14)))
                .returns(false, BounceProperties::hasMailbox);
    }

    @Test
    void everyPropertyCanBeSet() {
        assertThat(bind(Map.ofEntries(
                        Map.entry("host", "imap.b.example"),
                        Map.entry("port", "143"),
                        Map.entry("tls", "false"),
                        Map.entry("username", "bounces"),
                        Map.entry("password", "secret"),
                        Map.entry("folder", "Returned"),
                        Map.entry("timeout", "5s"),
                        Map.entry("batch", "10"),
                        Map.entry("soft-bounces", "5"),
                        Map.entry("soft-window", "7d"),
                        Map.entry("soft-for", "60d"))))
                .isEqualTo(new BounceProperties(
                        "imap.b.example",
                        143,
                        false,
                        "bounces",
                        "secret",
                        "Returned",
                        Duration.ofSeconds(5),
                        10,
                        5,
                        Duration.ofDays(7),
                        Duration.ofDays(60)))
                .returns(true, BounceProperties::hasMailbox);
    }

    private static BounceProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", BounceProperties.class);
    }
}
