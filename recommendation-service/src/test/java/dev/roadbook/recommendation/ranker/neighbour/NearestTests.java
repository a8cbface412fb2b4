package dev.roadbook.recommendation.ranker.neighbour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestTests {

    @Test
    void keepsWhatSortingWouldWhateverTheOrder() {
        for (int seed = 0; seed < 200; seed++) {
            var random = new SplittableRandom(seed);
            double[] distances = random.ints(30, 0, 8).asDoubleStream().toArray();
            int most = random.nextInt(1, 35);
            var nearest = new Nearest(most);
            int start = random.nextInt(30);
            for (int i = 0; i < 30; i++) {
                int account = (start + 7 * i) % 30;
                nearest.offer(account, distances[account]);
            }
            List<Integer> expected = IntStream.range(0, 30)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(account -> distances[account])
                            .thenComparing(account -> account))
                    .limit(most)
                    .toList();

            assertThat(IntStream.range(0, nearest.size()).mapToObj(nearest::account))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void keepsNothingWhereNothingIsAskedFor() {
        var none = new Nearest(0);
        none.offer(1, 0);

        assertThat(none.size()).isZero();
        assertThat(none.wants(-1)).isFalse();
    }
}
