package dev.roadbook.outreach.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReminderPropertiesTests {

    @Test
    void defaultsAreThoseOfTheBusiness() {
        assertThat(bind(Map.of()))
                .isEqualTo(new ReminderProperties(
                        LocalTime.of(7, 30),
                        2,
                        LocalTime.of(21, 0),
                        LocalTime.of(7, 0),
                        2,
                        Duration.ofDays(7),
                        0,
                        3,
                        Locale.ENGLISH,
                        "",
                        Duration.ofMinutes(30)));
    }

    @Test
    void everyPropertyCanBeSet() {
        assertThat(bind(Map.ofEntries(
                        Map.entry("starts-at", "08:15"),
                        Map.entry("catch-up-days", "5"),
                        Map.entry("quiet-from", "20:00"),
                        Map.entry("quiet-until", "06:00"),
                        Map.entry("cap-mails", "4"),
                        Map.entry("cap-window", "3d"),
                        Map.entry("holdout-percent", "10"),
                        Map.entry("suggestions", "1"),
                        Map.entry("language", "fr-BE"),
                        Map.entry("phone", "+33 1 23 45 67 89"),
                        Map.entry("settles-after", "45m"))))
                .isEqualTo(new ReminderProperties(
                        LocalTime.of(8, 15),
                        5,
                        LocalTime.of(20, 0),
                        LocalTime.of(6, 0),
                        4,
                        Duration.ofDays(3),
                        10,
                        1,
                        Locale.of("fr", "BE"),
                        "+33 1 23 45 67 89",
                        Duration.ofMinutes(45)));
    }

    private static ReminderProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("", ReminderProperties.class);
    }
}
