package dev.roadbook.ingestion.batch.mend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MendingPropertiesTests {

    @Test
    void letsAHundredThousandRowsWaitAndAFileBeMendedAHundredTimes() {
        assertThat(bound(Map.of())).isEqualTo(new MendingProperties(100_000, 100, 2));
    }

    @Test
    void takesEveryProperty() {
        var properties = Map.of(
                "roadbook.mending.max-rows", "10",
                "roadbook.mending.max-corrections", "3",
                "roadbook.mending.at-once", "1");

        assertThat(bound(properties)).isEqualTo(new MendingProperties(10, 3, 1));
    }

    private static MendingProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("roadbook.mending", MendingProperties.class);
    }
}
