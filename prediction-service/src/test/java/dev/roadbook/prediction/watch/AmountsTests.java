package dev.roadbook.prediction.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.prediction.history.TradingDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AmountsTests {

    private static final List<TradingDay> BEFORE = days(80, 100, 125, 80, 100, 125, 80, 100, 125);

    @Test
    void findsTheSameAmountsAsLikelySmallerAsLarger() {
        assertThat(Amounts.smaller(BEFORE, days(80, 100, 125))).isCloseTo(0.5, within(0.01));
    }

    @Test
    void findsHalfTheAmountUnlikely() {
        assertThat(Amounts.smaller(BEFORE, days(50, 52, 49))).isLessThan(0.001);
        assertThat(Amounts.larger(BEFORE, days(50, 52, 49))).isGreaterThan(0.999);
        assertThat(Amounts.larger(BEFORE, days(200, 190, 210))).isLessThan(0.001);
    }

    @Test
    void takesNoAmountsForExactlyTheSame() {
        assertThat(Amounts.smaller(days(100, 100, 100, 100, 100, 100), days(98, 98)))
                .isGreaterThan(0.3);
    }

    private static List<TradingDay> days(int... amounts) {
        var first = LocalDate.of(2026, 1, 5);
        return IntStream.range(0, amounts.length)
                .mapToObj(nth -> new TradingDay(
                        first.plusWeeks(nth),
                        "EUR",
                        BigDecimal.valueOf(amounts[nth]),
                        BigDecimal.valueOf(amounts[nth]),
                        1,
                        1,
                        null))
                .toList();
    }
}
