package dev.roadbook.outreach.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReturnPathPropertiesTests {

    private static final String SECRET = "a secret of thirty-two characters";

    @Test
    void noMailboxTakesBouncesUnlessOneIsNamed() {
        assertThat(bind(Map.of()))
                .isEqualTo(new ReturnPathProperties("", ""))
                .returns(true, ReturnPathProperties::isSafe);
    }

    @Test
    void everyPropertyCanBeSet() {
        assertThat(bind(Map.of("address", "bounces@b.example", "secret", SECRET)))
                .isEqualTo(new ReturnPathProperties("bounces@b.example", SECRET))
                .returns(true, ReturnPathProperties::isSafe);
    }

    @Test
    void addressNeedsASecretNobodyGuesses() {
        assertThat(bind(Map.of("address", "bounces@b.example", "secret", "short"))
                        .isSafe())
                .isFalse();
    }

    private static ReturnPathProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", ReturnPathProperties.class);
    }
}
