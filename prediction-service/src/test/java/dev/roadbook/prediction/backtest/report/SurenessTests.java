package dev.roadbook.prediction.backtest.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.prediction.backtest.rolling.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class SurenessTests {

    private static final Offset<Double> CLOSE = within(1e-9);

    private record Case(String account, double number) {}

    @Test
    void casesOfOneAccountCountOnce() {
        var once = List.of(new Case("A", 1), new Case("B", 3), new Case("C", 8));
        var threeTimes = new ArrayList<>(once);
        threeTimes.addAll(once);
        threeTimes.addAll(once);

        assertThat(mean(threeTimes).value()).isEqualTo(mean(once).value());
        assertThat(mean(threeTimes).error()).isCloseTo(mean(once).error(), CLOSE);
    }

    /** Of one case an account it is the textbook's: standard deviation over the root of their number. */
    @Test
    void knowsTheErrorOfAPlainMean() {
        var cases = List.of(new Case("A", 1), new Case("B", 3), new Case("C", 8));

        assertThat(mean(cases).error()).isCloseTo(Math.sqrt(13 / 3.0), CLOSE);
    }

    @Test
    void holdsForNineteenInTwentySamples() {
        var random = new SplittableRandom(4);
        int held = 0;
        for (int sample = 0; sample < 400; sample++) {
            var cases = new ArrayList<Case>();
            for (int account = 0; account < 80; account++) {
                double own = random.nextGaussian();
                for (int i = 0; i < 5; i++) {
                    cases.add(new Case("A" + account, own + random.nextGaussian()));
                }
            }
            held += mean(cases).isSure() ? 0 : 1;
        }

        assertThat(held / 400.0).isBetween(0.92, 0.98);
    }

    /** Two of each side, one pair of four in the wrong order: placements 1/2 and 1 on both sides. */
    @Test
    void knowsTheErrorOfAnArea() {
        var area = Sureness.auc(new double[] {1, 2, 3, 4}, new boolean[] {false, true, false, true});

        assertThat(area.value()).isCloseTo(0.75, CLOSE);
        assertThat(area.error()).isCloseTo(Math.sqrt(0.125), CLOSE);
    }

    @Test
    void agreesWithTheAreaByRanks() {
        var random = new SplittableRandom(1);
        double[] score = random.doubles(200).map(it -> Math.round(it * 20)).toArray();
        boolean[] happened = new boolean[200];
        for (int i = 0; i < happened.length; i++) {
            happened[i] = random.nextDouble() < score[i] / 25;
        }

        assertThat(Sureness.auc(score, happened).value()).isCloseTo(Measures.auc(score, happened), CLOSE);
    }

    @Test
    void doesNotTellAScoreFromItself() {
        double[] score = {1, 5, 2, 7, 3};
        boolean[] happened = {false, true, true, true, false};

        var difference = Sureness.aucDifference(score, score.clone(), happened);

        assertThat(difference.value()).isZero();
        assertThat(difference.error()).isZero();
        assertThat(difference.isSure()).isFalse();
    }

    private static Sureness mean(List<Case> cases) {
        return Sureness.mean(cases, Case::account, Case::number);
    }
}
