package dev.roadbook.recommendation.ranker.item;

import static dev.roadbook.recommendation.ranker.Purchases.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.recommendation.ranker.Purchases;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EaseTests {

    @Test
    void weighsWhatOneProductSaysAboutAnother() {
        // Buyers: bread 2, milk 2, both 1. With 1 added to the diagonal [[3, 1], [1, 3]] has the inverse [[3, -1], [-1,
        // 3]] / 8,
        // so that having one says 1/3 about the other and nothing about itself.
        var portfolio = Purchases.of("Ann 1 bread", "Bob 1 bread milk", "Cy 1 milk");

        assertThat(scores(new Ease(1, 10), portfolio, "Ann", 5))
                .containsExactly(entry("bread", 0.0), entry("milk", Math.rint(1e9 * (float) (1 / 3.0)) / 1e9));
    }

    @Test
    void weighsThePopularFirst() {
        var portfolio = Purchases.of("Ann 1 bread milk", "Bob 1 bread milk tea", "Cy 1 milk");

        assertThat(scores(new Ease(1, 2), portfolio, "Ann", 5)).containsOnlyKeys("bread", "milk");
        assertThatThrownBy(() -> new Ease(0, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void invertsMatricesOfAnySize() {
        var random = new SplittableRandom(5);
        for (int n : new int[] {1, 2, 31, 32, 33, 70}) {
            double[][] rows = new double[n][n];
            for (double[] row : rows) {
                Arrays.setAll(row, _ -> random.nextDouble(-1, 1));
            }
            double[][] matrix = new double[n][n];
            double[][] lower = new double[n][];
            for (int i = 0; i < n; i++) {
                lower[i] = new double[i + 1];
                for (int j = 0; j < n; j++) {
                    for (int k = 0; k < n; k++) {
                        matrix[i][j] += rows[i][k] * rows[j][k];
                    }
                    matrix[i][j] += i == j ? 1 : 0;
                }
                System.arraycopy(matrix[i], 0, lower[i], 0, i + 1);
            }

            double[][] inverse = Inverse.of(lower);

            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double sum = 0;
                    for (int k = 0; k < n; k++) {
                        sum += matrix[i][k] * inverse[Math.max(k, j)][Math.min(k, j)];
                    }
                    assertThat(sum).isCloseTo(i == j ? 1 : 0, within(1e-8));
                }
            }
        }
    }
}
