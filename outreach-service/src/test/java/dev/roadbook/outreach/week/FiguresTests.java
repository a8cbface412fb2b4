package dev.roadbook.outreach.week;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTests {

    @Test
    void paceIsTheProjectionAgainstLastYear() {
        assertThat(figures("EUR", 8, "900.00", "1000.00", "1100.00").pacePct()).hasValue(new BigDecimal("10.0"));
    }

    @Test
    void paceIsUnknownWithoutALastYear() {
        assertThat(figures("EUR", 8, "900.00", "0.00", "1100.00").pacePct()).isEmpty();
    }

    @Test
    void shareOfOverdueAccountsIsRoundedToATenth() {
        assertThat(figures("EUR", 3, "0", "0", "0").overduePct()).hasValue(new BigDecimal("33.3"));
        assertThat(figures("EUR", 0, "0", "0", "0").overduePct()).isEmpty();
    }

    @Test
    void totalCountsEverybodyAndAddsTheMainCurrency() {
        var total = Figures.total(List.of(
                        figures("EUR", 8, "900.00", "1000.00", "1100.00"),
                        figures("GBP", 2, "70.00", "80.00", "90.00"),
                        figures("EUR", 5, "100.00", "200.00", "300.00")))
                .orElseThrow();

        assertThat(total)
                .isEqualTo(new Figures(
                        "EUR",
                        15,
                        6,
                        0,
                        3,
                        0,
                        0,
                        0,
                        3,
                        new BigDecimal("20.00"),
                        0,
                        new BigDecimal("1000.00"),
                        new BigDecimal("1200.00"),
                        new BigDecimal("1400.00"),
                        null));
    }

    @Test
    void nobodyHasNoTotal() {
        assertThat(Figures.total(List.of())).isEmpty();
    }

    private static Figures figures(String currency, int accounts, String ytd, String lastYear, String projection) {
        return new Figures(
                currency,
                accounts,
                2,
                0,
                1,
                0,
                0,
                0,
                1,
                new BigDecimal("10.00"),
                0,
                new BigDecimal(ytd),
                new BigDecimal(lastYear),
                new BigDecimal(projection),
                98.5);
    }
}
