package dev.roadbook.prediction.backtest.rolling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MeasuresTests {

    @Test
    void measuresErrors() {
        var errors = Measures.errors(List.of(0.0, 2.0, 3.0, 5.0, 20.0), error -> error);

        assertThat(errors).isEqualTo(new Measures.Errors(6, 3, 0.6, 0.8));
    }

    @Test
    void measuresChances() {
        var chances = Measures.chances(List.of(0, 0, 0, 1), _ -> 0.25, came -> came);

        assertThat(chances.brier()).isCloseTo(0.1875, within(1e-12));
        assertThat(chances.logLoss()).isCloseTo(-(3 * Math.log(0.75) + Math.log(0.25)) / 4, within(1e-12));
        assertThat(chances.calibrationError()).isCloseTo(0, within(1e-12));
        assertThat(chances.tenths()).containsExactly(new Measures.Tenth(4, 0.25, 0.25));
    }

    @Test
    void certaintyThatWasWrongCostsMuchButNotEverything() {
        assertThat(Measures.chances(List.of(1), _ -> 0, came -> came).logLoss())
                .isCloseTo(-Math.log(0.01), within(1e-12));
    }

    @Test
    void ranksByTheAreaUnderTheCurve() {
        assertThat(Measures.auc(new double[] {1, 2, 3, 4}, new boolean[] {false, false, true, true}))
                .isEqualTo(1);
        assertThat(Measures.auc(new double[] {1, 2, 3, 4}, new boolean[] {false, true, false, true}))
                .isEqualTo(0.75);
        assertThat(Measures.auc(new double[] {1, 1, 1, 1}, new boolean[] {false, true, false, true}))
                .isEqualTo(0.5);
    }

    @Test
    void countsPairsInTheRightOrderAsCountingThemOneByOneDoes() {
        var random = new SplittableRandom(11);
        double[] score = random.doubles(300).map(x -> Math.floor(x * 40)).toArray();
        int[] day = random.ints(300, 1, 60).toArray();
        boolean[] bought = new boolean[300];
        for (int i = 0; i < bought.length; i++) {
            bought[i] = day[i] < 50;
        }

        assertThat(Measures.concordance(score, day, bought)).isCloseTo(oneByOne(score, day, bought), within(1e-12));
    }

    private static double oneByOne(double[] score, int[] day, boolean[] bought) {
        double right = 0;
        int pairs = 0;
        for (int i = 0; i < score.length; i++) {
            for (int j = 0; j < score.length; j++) {
                if (bought[i] && (!bought[j] || day[j] > day[i])) {
                    pairs++;
                    right += score[i] < score[j] ? 1 : score[i] == score[j] ? 0.5 : 0;
                }
            }
        }
        return right / pairs;
    }
}
