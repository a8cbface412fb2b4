package dev.roadbook.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LivePropertiesTests {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new LiveProperties(Duration.ofSeconds(15), Duration.ofSeconds(1), 10_000, 2_000));
    }

    @Test
    void takesEveryProperty() {
        assertThat(bind(Map.of(
                        "roadbook.dashboard.live.heartbeat", "5s",
                        "roadbook.dashboard.live.reconnect-after", "2s",
                        "roadbook.dashboard.live.mailbox-size", "7",
                        "roadbook.dashboard.live.max-streams", "9")))
                .isEqualTo(new LiveProperties(Duration.ofSeconds(5), Duration.ofSeconds(2), 7, 9));
    }

    private static LiveProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("roadbook.dashboard.live", LiveProperties.class);
    }
}
