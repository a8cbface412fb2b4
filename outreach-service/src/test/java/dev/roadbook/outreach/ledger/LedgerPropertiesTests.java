package dev.roadbook.outreach.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LedgerPropertiesTests {

    @Test
    void defaultsOutlastTheMailServersTimeouts() {
        assertThat(bind(Map.of()))
                .isEqualTo(new LedgerProperties(
                        20, 8, Duration.ofMinutes(3), 10, Duration.ofMinutes(1), Duration.ofHours(1)));
    }

    @Test
    void everyPropertyCanBeSet() {
        assertThat(bind(Map.of(
                        "claim-size", "5",
                        "lanes", "3",
                        "lease", "1m",
                        "max-attempts", "4",
                        "first-back-off", "10s",
                        "max-back-off", "5m")))
                .isEqualTo(new LedgerProperties(
                        5, 3, Duration.ofMinutes(1), 4, Duration.ofSeconds(10), Duration.ofMinutes(5)));
    }

    @ParameterizedTest
    @CsvSource({"1, PT1M", "2, PT2M", "3, PT4M", "6, PT32M", "7, PT1H", "1000, PT1H"})
    void backOffDoublesUpToItsLimit(int attempts, Duration backOff) {
        assertThat(bind(Map.of()).backOffAfter(attempts)).isEqualTo(backOff);
    }

    private static LedgerProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", LedgerProperties.class);
    }
}
