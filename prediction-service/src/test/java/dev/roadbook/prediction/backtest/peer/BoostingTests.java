package dev.roadbook.prediction.backtest.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.prediction.backtest.peer.Boosting.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoostingTests {

    private final SplittableRandom random = new SplittableRandom(2);

    @Test
    void findsTheMiddleOfWhatDependsOnTwoNumbers() {
        var rows = rows(4_000);
        double[] days = rows.stream()
                .mapToDouble(x -> middle(x) + (random.nextInt(10) == 0 ? 60 : random.nextGaussian()))
                .toArray();

        var boosting = Boosting.fit(rows, days, Loss.ABSOLUTE);

        assertThat(boosting.predict(new float[] {0.2f, 0.8f, 0})).isCloseTo(10, within(1.5));
        assertThat(boosting.predict(new float[] {0.8f, 0.2f, 0})).isCloseTo(20, within(1.5));
        assertThat(boosting.predict(new float[] {0.8f, 0.8f, 0})).isCloseTo(40, within(1.5));
    }

    private static double middle(float[] x) {
        return x[0] < 0.5 ? 10 : x[1] < 0.5 ? 20 : 40;
    }

    @Test
    void givesChances() {
        var rows = rows(4_000);
        double[] came = rows.stream()
                .mapToDouble(x -> random.nextDouble() < (x[0] < 0.5 ? 0.1 : 0.7) ? 1 : 0)
                .toArray();

        var boosting = Boosting.fit(rows, came, Loss.LOGISTIC);

        assertThat(boosting.predict(new float[] {0.2f, 0.5f, 0.5f})).isCloseTo(0.1, within(0.06));
        assertThat(boosting.predict(new float[] {0.8f, 0.5f, 0.5f})).isCloseTo(0.7, within(0.08));
    }

    @Test
    void saysTheSameOfTheSameRows() {
        var rows = rows(600);
        double[] days = rows.stream().mapToDouble(BoostingTests::middle).toArray();
        var x = new float[] {0.4f, 0.6f, 0.1f};

        assertThat(Boosting.fit(rows, days, Loss.ABSOLUTE).predict(x))
                .isEqualTo(Boosting.fit(rows, days, Loss.ABSOLUTE).predict(x));
    }

    private List<float[]> rows(int count) {
        var rows = new ArrayList<float[]>();
        for (int i = 0; i < count; i++) {
            rows.add(new float[] {(float) random.nextDouble(), (float) random.nextDouble(), (float) random.nextDouble()
            });
        }
        return rows;
    }
}
