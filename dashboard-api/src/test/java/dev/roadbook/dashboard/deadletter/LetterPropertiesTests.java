package dev.roadbook.dashboard.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LetterPropertiesTests {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new LetterProperties(Duration.ofDays(30), 100_000));
    }

    @Test
    void takesEveryProperty() {
        assertThat(bind(Map.of(
                        "roadbook.dashboard.letters.keep", "7d",
                        "roadbook.dashboard.letters.max-open", "10")))
                .isEqualTo(new LetterProperties(Duration.ofDays(7), 10));
    }

    private static LetterProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("roadbook.dashboard.letters", LetterProperties.class);
    }
}
