package dev.roadbook.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.gateway.limit.Limit;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SignInPropertiesTests {

    private static final Limit LIMIT = new Limit(1, 2, Duration.ofMinutes(3));

    @Test
    void hasSafeDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new SignInProperties(
                        LIMIT, LIMIT, LIMIT, Duration.ofDays(90), Duration.ofHours(8), Duration.ofDays(30), null));
    }

    @Test
    void takesEveryProperty() {
        var properties = Map.of(
                "sign-in.source-memory", "1d",
                "sign-in.idle", "2h",
                "sign-in.lifetime", "3d",
                "sign-in.secure-cookies", "true");

        assertThat(bound(properties))
                .isEqualTo(new SignInProperties(
                        LIMIT, LIMIT, LIMIT, Duration.ofDays(1), Duration.ofHours(2), Duration.ofDays(3), true));
    }

    private static SignInProperties bound(Map<String, String> properties) {
        var all = new HashMap<>(properties);
        for (var limit : List.of("per-account-and-source", "per-source", "per-account")) {
            all.put("sign-in." + limit + ".burst", "1");
            all.put("sign-in." + limit + ".refill", "2");
            all.put("sign-in." + limit + ".period", "3m");
        }
        return new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("sign-in", SignInProperties.class);
    }
}
