package dev.roadbook.gateway.user;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PasswordPropertiesTests {

    @Test
    void hasSafeDefaults() {
        assertThat(bound(Map.of())).isEqualTo(new PasswordProperties(19_456, 2, 1, Duration.ofSeconds(10), 10));
    }

    @Test
    void takesEveryProperty() {
        var properties = Map.of(
                "password.memory-kib", "2048",
                "password.iterations", "3",
                "password.parallel", "4",
                "password.patience", "5s",
                "password.minimum-length", "12");

        assertThat(bound(properties)).isEqualTo(new PasswordProperties(2048, 3, 4, Duration.ofSeconds(5), 12));
    }

    private static PasswordProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("password", PasswordProperties.class);
    }
}
