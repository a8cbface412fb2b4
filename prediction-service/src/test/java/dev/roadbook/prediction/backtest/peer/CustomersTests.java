package dev.roadbook.prediction.backtest.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.prediction.published.RepeatBuying;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CustomersTests {

    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void fitsToAllWhereHistoriesAreFew() {
        var customers = IntStream.range(0, 50_000)
                .mapToObj(i -> new RepeatBuying(i % 7, i % 7, 40))
                .toList();

        assertThat(Customers.some(customers)).isSameAs(customers);
    }

    @Test
    void fitsToABoundedNumberThatIsLikeAll() {
        var customers = IntStream.range(0, 100_000)
                .mapToObj(_ -> customer(random.nextInt(30), random.nextInt(1_000)))
                .toList();

        var some = Customers.some(customers);

        assertThat(some).hasSizeBetween(6_000, 12_000);
        assertThat(repeats(some)).isCloseTo(repeats(customers), within(0.05));
        assertThat(Customers.some(customers.reversed())).isEqualTo(some);
    }

    private static RepeatBuying customer(int repeats, int watched) {
        return new RepeatBuying(repeats, repeats == 0 ? 0 : watched / 2.0, watched / 7.0);
    }

    private static double repeats(List<RepeatBuying> customers) {
        return customers.stream().mapToInt(RepeatBuying::repeats).average().orElseThrow();
    }
}
