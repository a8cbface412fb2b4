package dev.roadbook.prediction.outcome.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarTests {

    @Test
    void leapDayIsComparedWithTheLastDayOfFebruary() {
        var revenue = revenue(LocalDate.of(2028, 2, 29), sale("2027-02-28", "100"), sale("2027-03-01", "900"));

        assertThat(revenue.sameSpanLastYear()).isEqualByComparingTo("100");
        assertThat(revenue.lastYear()).isEqualByComparingTo("1000");
    }

    @Test
    void leapYearHasADayMoreToProject() {
        var pace = pace(LocalDate.of(2028, 12, 30), sale("2028-01-05", "365"));

        // 365 days of 366 have passed.
        assertThat(pace.projection()).isEqualByComparingTo("366");
    }

    @Test
    void lastDayOfTheYearProjectsWhatThereIs() {
        var today = LocalDate.of(2026, 12, 31);

        assertThat(pace(today, sale("2026-05-05", "1234.56")).projection()).isEqualByComparingTo("1234.56");
    }

    @Test
    void newYearStartsFromNothing() {
        var today = LocalDate.of(2027, 1, 1);
        var revenue = revenue(today, sale("2026-12-31", "100"), sale("2026-01-01", "40"));

        assertThat(revenue.yearToDate()).isEqualByComparingTo("0");
        assertThat(revenue.lastYear()).isEqualByComparingTo("140");
        assertThat(revenue.sameSpanLastYear()).isEqualByComparingTo("40");
    }

    @Test
    void doesNotProjectTheFirstThirtyDays() {
        var thirtieth = LocalDate.of(2026, 1, 30);
        var thirtyFirst = LocalDate.of(2026, 1, 31);

        assertThat(pace(thirtieth, sale("2026-01-10", "31")).projection()).isEqualByComparingTo("31");
        assertThat(pace(thirtyFirst, sale("2026-01-10", "31")).projection()).isEqualByComparingTo("365");
    }

    private static Pace pace(LocalDate asOf, TradingDay... days) {
        var history = History.of("ANY", List.of(days), asOf, "EUR");
        return Pace.of(history, Revenue.of(history, asOf), asOf);
    }

    private static Revenue revenue(LocalDate asOf, TradingDay... days) {
        return Revenue.of(History.of("ANY", List.of(days), asOf, "EUR"), asOf);
    }

    private static TradingDay sale(String day, String amount) {
        return new TradingDay(LocalDate.parse(day), "EUR", new BigDecimal(amount), new BigDecimal(amount), 1, 1, null);
    }
}
