package dev.roadbook.ingestion.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DryRunPropertiesTests {

    @Test
    void readsTwoHundredThousandRowsOfTwoFilesAtOnce() {
        assertThat(bound(Map.of())).isEqualTo(new DryRunProperties(200_000, 2));
    }

    @Test
    void takesEveryProperty() {
        var properties = Map.of("roadbook.dry-run.max-rows", "10", "roadbook.dry-run.at-once", "1");

        assertThat(bound(properties)).isEqualTo(new DryRunProperties(10, 1));
    }

    private static DryRunProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("roadbook.dry-run", DryRunProperties.class);
    }
}
