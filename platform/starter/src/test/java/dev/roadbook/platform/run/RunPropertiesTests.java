package dev.roadbook.platform.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RunPropertiesTests {

    @Test
    void triesAFewTimesAndTakesAMinutesSilenceForDeath() {
        var defaults = bind(Map.of());

        assertThat(defaults).isEqualTo(new RunProperties(true, Duration.ofSeconds(10), 3, 50));
        assertThat(defaults.lease()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void takesEveryProperty() {
        assertThat(bind(Map.of(
                        "roadbook.run.takes-up", "false",
                        "roadbook.run.heartbeat", "1s",
                        "roadbook.run.attempts", "1",
                        "roadbook.run.kept", "2")))
                .isEqualTo(new RunProperties(false, Duration.ofSeconds(1), 1, 2));
    }

    private static RunProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("roadbook.run", RunProperties.class);
    }
}
