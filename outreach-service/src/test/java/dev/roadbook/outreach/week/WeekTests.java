package dev.roadbook.outreach.week;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-W47",
        "2026-11-22, 2026-W47",
        "2026-11-23, 2026-W48",
        "2026-12-31, 2026-W53",
        "2027-01-03, 2026-W53",
        "2027-01-04, 2027-W01",
        "2024-12-30, 2025-W01"
    })
    void isNamedByIsoYearAndNumber(LocalDate day, String name) {
        assertThat(Week.of(day)).hasToString(name);
    }

    @Test
    void followsTheOneBefore() {
        assertThat(Week.of(LocalDate.of(2027, 1, 4)).previous()).hasToString("2026-W53");
    }

    @Test
    void hasADayOfEachName() {
        assertThat(Week.of(LocalDate.of(2026, 11, 20)).day(DayOfWeek.TUESDAY)).isEqualTo("2026-11-17");
    }

    @Test
    void beginsOnAMonday() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Week(LocalDate.of(2026, 11, 20)));
    }
}
