package dev.roadbook.prediction.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TempoTests {

    private static final Tempo BY_PURE_CHANCE = new Tempo(20, 200, 1);

    /** With gaps by pure chance, counts of two stretches share their sum as the toss of a coin does: worked out by hand. */
    @Test
    void isTheExactTestOfTwoCounts() {
        assertThat(new Tempo(3, 100, 1).atMost(0, 100)).isCloseTo(1 / 8.0, within(1e-12));
        assertThat(new Tempo(3, 100, 1).atMost(1, 100)).isCloseTo((1 + 4) / 16.0, within(1e-12));
        assertThat(new Tempo(0, 100, 1).atLeast(3, 100)).isCloseTo(1 / 8.0, within(1e-12));
        assertThat(new Tempo(1, 100, 1).atLeast(3, 100)).isCloseTo((1 + 4) / 16.0, within(1e-12));
    }

    @Test
    void findsTheSameSilenceStrangerTheMoreEvenlyAnAccountBuys() {
        assertThat(new Tempo(20, 200, 4).silence(40)).isLessThan(BY_PURE_CHANCE.silence(40) / 10);
        assertThat(new Tempo(20, 200, 4).atMost(2, 60)).isLessThan(BY_PURE_CHANCE.atMost(2, 60));
    }

    @Test
    void learnsHowEvenlyAnAccountBuys() {
        var first = LocalDate.of(2026, 1, 5);
        var weekly =
                IntStream.range(0, 30).mapToObj(week -> first.plusWeeks(week)).toList();
        var inBursts = IntStream.range(0, 30)
                .mapToObj(nth -> first.plusDays(nth / 3 * 21L + nth % 3))
                .toList();

        assertThat(Tempo.of(weekly, first.plusWeeks(30)).evenness()).isGreaterThan(5);
        assertThat(Tempo.of(inBursts, first.plusWeeks(30)).evenness()).isLessThan(0.8);
        assertThat(Tempo.of(weekly, first.plusWeeks(30)).expected(70)).isCloseTo(9.7, within(0.1));
    }
}
