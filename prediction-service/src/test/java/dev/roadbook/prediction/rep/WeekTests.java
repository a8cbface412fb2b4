package dev.roadbook.prediction.rep;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekTests {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, 2026-W47", "2026-12-28, 2026-W53", "2026-12-31, 2026-W53", "2027-01-03, 2026-W53",
        "2027-01-04, 2027-W01", "2028-01-01, 2027-W52", "2028-02-29, 2028-W09", "2024-12-30, 2025-W01"
    })
    void belongsToTheIsoWeekOfItsThursday(LocalDate day, String week) {
        assertThat(RepPerformances.week(day)).isEqualTo(week);
    }
}
