package dev.roadbook.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TokenPropertiesTests {

    @Test
    void hasSafeDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new TokenProperties(
                        "roadbook-gateway",
                        "roadbook",
                        Duration.ofSeconds(60),
                        Duration.ofHours(1),
                        Duration.ofHours(24)));
    }

    @Test
    void takesEveryProperty() {
        var properties = Map.of(
                "token.issuer", "us",
                "token.audience", "them",
                "token.lifetime", "1s",
                "token.key-lifetime", "2s",
                "token.key-rotation", "3s");

        assertThat(bound(properties))
                .isEqualTo(new TokenProperties(
                        "us", "them", Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3)));
    }

    private static TokenProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("token", TokenProperties.class);
    }
}
