package dev.roadbook.outreach.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.outreach.week.Week;
import dev.roadbook.platform.clock.RoadbookProperties;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class DigestCalendarTests {

    private final DigestCalendar calendar =
            new DigestCalendar(DigestPropertiesTests.bind(Map.of()), roadbook("Europe/Paris"));

    @ParameterizedTest
    @CsvSource({
        "2026-11-16T23:00:00Z, false",
        "2026-11-17T06:59:59Z, false",
        "2026-11-17T07:00:00Z, true",
        "2026-11-18T02:00:00Z, true",
        "2026-11-19T22:59:59Z, true",
        "2026-11-19T23:00:00Z, false",
        "2026-11-22T12:00:00Z, false"
    })
    void scheduleSendsFromTuesdayAtEightAndMakesUpForTwoDays(Instant now, boolean sends) {
        var issue = new Issue(new Week(LocalDate.of(2026, 11, 16)), LocalDate.of(2026, 11, 17));

        assertThat(calendar.scheduled(now)).isEqualTo(sends ? Optional.of(issue) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"2026-03-31T06:00:00Z, true", "2026-03-31T05:59:59Z, false", "2026-10-27T07:00:00Z, true"})
    void eightIsEightInSummerToo(Instant now, boolean sends) {
        assertThat(calendar.scheduled(now).isPresent()).isEqualTo(sends);
    }

    @Test
    void aPersonAsksForThisWeekAtAnyTime() {
        assertThat(calendar.asked(Instant.parse("2026-11-15T23:30:00Z")))
                .isEqualTo(new Issue(new Week(LocalDate.of(2026, 11, 16)), LocalDate.of(2026, 11, 16)));
    }

    @Test
    void aWeekIsOverOnMonday() {
        var issue = calendar.asked(Instant.parse("2026-11-22T12:00:00Z"));

        assertThat(calendar.isCurrent(issue, Instant.parse("2026-11-22T22:59:59Z")))
                .isTrue();
        assertThat(calendar.isCurrent(issue, Instant.parse("2026-11-22T23:00:00Z")))
                .isFalse();
    }

    static RoadbookProperties roadbook(String zone) {
        return new Binder(new MapConfigurationPropertySource(Map.of("zone", zone)))
                .bindOrCreate("", RoadbookProperties.class);
    }
}
