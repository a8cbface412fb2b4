package dev.roadbook.recommendation.ranker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BestTests {

    private final Scores scores = new Scores(5);

    @Test
    void breaksTiesByTheSecondNumberThenByProduct() {
        for (int product : new int[] {4, 2, 0, 3}) {
            scores.add(product, 1);
        }
        scores.add(1, 2);

        assertThat(Best.of(scores, 5, new double[] {0, 0, 7, 0, 7}, _ -> true)).containsExactly(1, 2, 4, 0, 3);
    }

    @Test
    void takesNoMoreThanAskedForAndOnlyWhatMayBe() {
        for (int product = 0; product < 5; product++) {
            scores.add(product, product);
        }

        assertThat(Best.of(scores, 2, new double[5], product -> product % 2 == 0))
                .containsExactly(4, 2);
        assertThat(Best.of(scores, 0, new double[5], _ -> true)).isEmpty();
    }

    @Test
    void doesNotTellScoresApartThatDifferByTheOrderOfAdditions() {
        scores.add(3, 0.1);
        scores.add(3, 0.2);
        scores.add(1, 0.3);

        assertThat(Best.of(scores, 2, new double[5], _ -> true)).containsExactly(1, 3);
    }

    @Test
    void forgetsEverythingWhenCleared() {
        scores.add(3, 0.5);
        scores.clear();
        scores.add(3, 1);

        assertThat(scores.of(3)).isEqualTo(1);
        assertThat(scores.size()).isEqualTo(1);
        assertThat(scores.has(1)).isFalse();
    }
}
