package dev.roadbook.outreach.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DigestPropertiesTests {

    @Test
    void defaultsAreThoseOfTheBusiness() {
        assertThat(bind(Map.of()))
                .isEqualTo(new DigestProperties(
                        DayOfWeek.TUESDAY,
                        LocalTime.of(8, 0),
                        2,
                        LocalTime.of(21, 0),
                        LocalTime.of(7, 0),
                        20,
                        3,
                        List.of(),
                        Duration.ofMinutes(30)));
    }

    @Test
    void everyPropertyCanBeSet() {
        assertThat(bind(Map.of(
                        "day", "MONDAY",
                        "starts-at", "06:30",
                        "catch-up-days", "1",
                        "quiet-from", "20:00",
                        "quiet-until", "06:00",
                        "listed", "5",
                        "products", "7",
                        "managers", "a@roadbook.example,b@roadbook.example",
                        "settles-after", "45m")))
                .isEqualTo(new DigestProperties(
                        DayOfWeek.MONDAY,
                        LocalTime.of(6, 30),
                        1,
                        LocalTime.of(20, 0),
                        LocalTime.of(6, 0),
                        5,
                        7,
                        List.of("a@roadbook.example", "b@roadbook.example"),
                        Duration.ofMinutes(45)));
    }

    static DigestProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", DigestProperties.class);
    }
}
