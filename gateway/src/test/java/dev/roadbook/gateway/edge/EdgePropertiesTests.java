package dev.roadbook.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class EdgePropertiesTests {

    @Test
    void hasSafeDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new EdgeProperties(
                        List.of(),
                        DataSize.ofKilobytes(32),
                        DataSize.ofMegabytes(1),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        1024));
    }

    @Test
    void takesEveryProperty() {
        var properties = Map.of(
                "edge.trusted-proxies", "10.0.0.0/8,192.168.1.1",
                "edge.header-limit", "1KB",
                "edge.body-limit", "2MB",
                "edge.head-patience", "3s",
                "edge.patience", "5s",
                "edge.pace", "1");

        assertThat(bound(properties))
                .isEqualTo(new EdgeProperties(
                        List.of("10.0.0.0/8", "192.168.1.1"),
                        DataSize.ofKilobytes(1),
                        DataSize.ofMegabytes(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(5),
                        1));
    }

    private static EdgeProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("edge", EdgeProperties.class);
    }
}
