package dev.roadbook.recommendation.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;

class CoveragePropertiesTests {

    @Test
    void worksInTheBackgroundByDefault() {
        assertThat(bind(Map.of()))
                .isEqualTo(new CoverageProperties(500, Duration.ofSeconds(2), LocalTime.of(0, 10), true));
    }

    @Test
    void takesEveryProperty() {
        assertThat(bind(Map.of(
                        "roadbook.coverage.chunk-size", "9",
                        "roadbook.coverage.idle-wait", "5s",
                        "roadbook.coverage.refresh-at", "03:30",
                        "roadbook.coverage.background", "false")))
                .isEqualTo(new CoverageProperties(9, Duration.ofSeconds(5), LocalTime.of(3, 30), false));
    }

    private static CoverageProperties bind(Map<String, String> properties) {
        return new Binder(
                        List.of(new MapConfigurationPropertySource(properties)),
                        null,
                        ApplicationConversionService.getSharedInstance())
                .bindOrCreate("roadbook.coverage", CoverageProperties.class);
    }
}
