package dev.roadbook.gateway.secondfactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecondFactorPropertiesTests {

    @Test
    void takesKey() {
        var key = Base64.getEncoder().encodeToString(new byte[32]);
        var source = new MapConfigurationPropertySource(Map.of("second-factor.key", key));

        var bound = new Binder(source).bindOrCreate("second-factor", SecondFactorProperties.class);

        assertThat(bound).isEqualTo(new SecondFactorProperties(key));
        assertThat(bound.secretKey().getEncoded()).hasSize(32);
        assertThat(bound.toString()).doesNotContain(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "not base64!", "c2l4dGVlbiBieXRlcyE="})
    void refusesWhatIsNoKey(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SecondFactorProperties(key));
    }
}
