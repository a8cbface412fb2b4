package dev.roadbook.prediction.outcome.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.Defaults;
import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.TradingDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A year is compared with what can be compared with it, as of 29 November 2026: day 333 of 365. */
class PaceTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private final List<TradingDay> days = new ArrayList<>();

    @Test
    void comparesWithTheWholeOfAYearThatBeganInJanuary() {
        sale("2025-01-31", "1000");
        sale("2025-12-10", "1000");
        sale("2026-06-01", "999");

        // 999 × 365 / 333 = 1095; the same span of last year brought 1000.
        assertThat(pace()).isEqualTo(new Pace(new BigDecimal("1095.00"), -45.3, -0.1, 0.0, null));
        // 2000 × 1.01.
        assertThat(growth().target()).isEqualByComparingTo("2020");
    }

    @Test
    void callsAnAccountNewWhoseFirstOrderCameLateLastYear() {
        sale("2025-12-03", "400");
        sale("2026-03-01", "1000");
        sale("2026-08-01", "2763");

        assertThat(pace()).isEqualTo(new Pace(new BigDecimal("4124.61"), null, null, null, null));
        // From the projection, not from the one order of last year: 4124.61 × 1.10.
        assertThat(growth().target()).isEqualByComparingTo("4537.07");
        assertThat(growth().message()).startsWith("774.07 EUR more makes");
    }

    @Test
    void comparesTheDaysOfBothYearsWhereAnAccountBeganInBetween() {
        sale("2025-09-01", "100");
        sale("2025-11-29", "100");
        sale("2025-11-30", "9000");
        sale("2026-02-01", "5000");
        sale("2026-08-31", "5000");
        sale("2026-09-01", "150");

        // 1 September to 29 November: 90 days, 200 last year and 150 now.
        assertThat(pace())
                .isEqualTo(new Pace(new BigDecimal("11125.38"), -25.0, -25.0, -50.0, LocalDate.of(2026, 9, 1)));
        // Behind those days: 11 125.38 × 1.01.
        assertThat(growth().target()).isEqualByComparingTo("11236.63");
    }

    @Test
    void needsNinetyDaysToCompare() {
        sale("2025-09-02", "100");
        sale("2026-09-02", "150");

        assertThat(pace().pct()).isNull();
        assertThat(pace().yoyRevenuePct()).isNull();
        assertThat(pace().comparedFrom()).isNull();
    }

    @Test
    void comparesNothingInAnAccountsFirstYear() {
        sale("2026-02-01", "100");

        assertThat(pace().pct()).isNull();
    }

    @Test
    void spreadsWhatIsNeededOverTheOrdersLeftToTheCent() {
        sale("2026-02-01", "5328");

        // 5328 × 365 / 333 × 1.10 − 5328 = 1096; of 32 days left 11.5 are one order's: 1096 × 11.5 / 32 = 393.875.
        assertThat(growth(11.5).suggestedNextOrder()).isEqualTo("393.88");
        assertThat(growth(32).suggestedNextOrder()).isEqualTo("1096.00");
        assertThat(growth(400).suggestedNextOrder()).isEqualTo("1096.00");
    }

    private Pace pace() {
        return Pace.of(history(), Revenue.of(history(), TODAY), TODAY);
    }

    private Growth growth() {
        return growth(30);
    }

    private Growth growth(double typicalGap) {
        var factors = Defaults.of(GrowthProperties.class);
        return Objects.requireNonNull(
                Growth.of(Revenue.of(history(), TODAY), pace(), typicalGap, "EUR", TODAY, factors));
    }

    private History history() {
        return History.of("ANY", days, TODAY, "EUR");
    }

    private void sale(String day, String amount) {
        days.add(new TradingDay(
                LocalDate.parse(day), "EUR", new BigDecimal(amount), new BigDecimal(amount), 1, 1, null));
    }
}
