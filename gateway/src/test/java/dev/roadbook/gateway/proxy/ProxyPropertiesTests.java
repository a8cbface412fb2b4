package dev.roadbook.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ProxyPropertiesTests {

    @Test
    void hasSafeDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new ProxyProperties(
                        Duration.ofSeconds(2), Duration.ofSeconds(15), 1000, 20, 50, Duration.ofSeconds(5)));
    }

    @Test
    void takesEveryProperty() {
        var properties = Map.of(
                "proxy.connect-timeout", "1s",
                "proxy.response-timeout", "3s",
                "proxy.connections", "7",
                "proxy.breaker-window", "8",
                "proxy.breaker-failures", "9",
                "proxy.breaker-pause", "10s");

        assertThat(bound(properties))
                .isEqualTo(new ProxyProperties(
                        Duration.ofSeconds(1), Duration.ofSeconds(3), 7, 8, 9, Duration.ofSeconds(10)));
    }

    private static ProxyProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("proxy", ProxyProperties.class);
    }
}
