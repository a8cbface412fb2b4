package dev.roadbook.dashboard.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class QueryPropertiesTests {

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new QueryProperties(Duration.ofDays(7)));
    }

    @Test
    void takesEveryProperty() {
        assertThat(bind(Map.of("roadbook.dashboard.query.action-needed-after", "3d")))
                .isEqualTo(new QueryProperties(Duration.ofDays(3)));
    }

    private static QueryProperties bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("roadbook.dashboard.query", QueryProperties.class);
    }
}
