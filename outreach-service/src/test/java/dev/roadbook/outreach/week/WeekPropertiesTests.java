package dev.roadbook.outreach.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WeekPropertiesTests {

    @Test
    void defaultsAreThoseOfTheBusiness() {
        assertThat(bind(Map.of())).isEqualTo(new WeekProperties(Duration.ofDays(7), 10, 10, 2));
    }

    @Test
    void everyPropertyCanBeSet() {
        assertThat(bind(Map.of("follow-up-after", "3d", "strong-pace-percent", "20", "calls", "5", "offers", "1")))
                .isEqualTo(new WeekProperties(Duration.ofDays(3), 20, 5, 1));
    }

    private static WeekProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", WeekProperties.class);
    }
}
