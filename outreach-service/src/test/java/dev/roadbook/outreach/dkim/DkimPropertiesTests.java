package dev.roadbook.outreach.dkim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DkimPropertiesTests {

    @Test
    void signsNothingWithoutKeys() {
        assertThat(bind(Map.of())).isEqualTo(new DkimProperties("", List.of()));
    }

    @Test
    void everyPropertyCanBeSet() {
        assertThat(bind(Map.of(
                        "domain", "roadbook.example",
                        "keys[0].selector", "r2026",
                        "keys[0].file", "/run/secrets/r2026.pem",
                        "keys[1].selector", "e2026",
                        "keys[1].private-key", "PEM")))
                .isEqualTo(new DkimProperties(
                        "roadbook.example",
                        List.of(
                                new DkimProperties.Key("r2026", null, Path.of("/run/secrets/r2026.pem")),
                                new DkimProperties.Key("e2026", "PEM", null))));
    }

    @Test
    void keyIsGivenOnceAndIsNotPrinted() {
        assertThatThrownBy(() -> bind(Map.of("keys[0].selector", "none")))
                .rootCause()
                .hasMessageContaining("file");
        assertThat(bind(Map.of("keys[0].selector", "e2026", "keys[0].private-key", "SECRET"))
                        .toString())
                .doesNotContain("SECRET");
    }

    private static DkimProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", DkimProperties.class);
    }
}
