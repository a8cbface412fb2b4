package dev.roadbook.outreach.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTests {

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    private final Calendars calendars = TestCalendars.mondayToFriday(LocalDate.of(2026, 12, 24));

    @ParameterizedTest
    @CsvSource({
        "FR, 2026-07-14, 2026-07-15",
        "US, 2026-07-03, 2026-07-06",
        "GB, 2026-12-28, 2026-12-29",
        "DE, 2026-04-03, 2026-04-07",
        "ES, 2026-12-08, 2026-12-09",
        "FR, 2026-11-20, 2026-11-20"
    })
    void worksAgainAfterTheHolidaysOfTheCountry(String country, LocalDate day, LocalDate next) {
        assertThat(calendars.of(country).from(day)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-20, 2026-11-22", "2026-11-21, 2026-11-22", "2026-11-22, 2026-11-22"})
    void knowsCountriesThatRestOnOtherDays(LocalDate day, LocalDate next) {
        assertThat(calendars.of("SA").from(day)).isEqualTo(next);
    }

    @Test
    void keepsWeekendsAloneWhereTheCountryIsNotKnown() {
        assertThat(calendars.of(null).contains(CHRISTMAS)).isTrue();
        assertThat(calendars.of("XX").contains(CHRISTMAS)).isTrue();
        assertThat(calendars.of(null).contains(CHRISTMAS.plusDays(1))).isFalse();
    }

    @Test
    void restsOnDaysOfTheInstallationsOwnEverywhere() {
        assertThat(calendars.of("FR").contains(CHRISTMAS.minusDays(1))).isFalse();
        assertThat(calendars.of(null).contains(CHRISTMAS.minusDays(1))).isFalse();
    }

    @Test
    void worksOnHolidaysWhereTheyAreTurnedOff() {
        assertThat(TestCalendars.withoutHolidays().of("FR").contains(CHRISTMAS)).isTrue();
    }

    @Test
    void readsTheHolidaysOfEveryCountryThereIs() {
        var days = IntStream.range(0, 365).mapToObj(CHRISTMAS::plusDays).toList();

        assertThat(Arrays.stream(Locale.getISOCountries()).map(calendars::of))
                .allSatisfy(country -> assertThat(
                                days.stream().filter(country::contains).count())
                        .isBetween(225L, 261L));
    }

    @Test
    void countsWorkingDaysBetween() {
        var france = calendars.of("FR");
        var wednesday = LocalDate.of(2026, 12, 23);

        // Of Wednesday, the closed Thursday, Christmas, the weekend and Monday, two are working days.
        assertThat(france.passedMoreThan(1, wednesday, LocalDate.of(2026, 12, 29)))
                .isTrue();
        assertThat(france.passedMoreThan(2, wednesday, LocalDate.of(2026, 12, 29)))
                .isFalse();
        assertThat(france.passedMoreThan(0, wednesday, wednesday)).isFalse();
        assertThat(france.passedMoreThan(0, wednesday, wednesday.minusDays(9))).isFalse();
    }
}
