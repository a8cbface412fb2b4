package dev.roadbook.prediction.backtest.rolling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.survival.GapModelTrainer;
import dev.roadbook.prediction.survival.GapModelTrainer.Training.Learned;
import dev.roadbook.prediction.survival.Simulated;
import dev.roadbook.prediction.survival.TrainingSettings;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResidualTests {

    private static final int TODAY = Simulated.FIRST_DAY + 300;

    @Test
    void countsThePurchasesOfAWeeklyBuyer() {
        var portfolio = new Simulated(4).regular("A", 60, 7, 0, 400);
        var model = ((Learned) new GapModelTrainer(TrainingSettings.defaults()).train(portfolio, TODAY)).model();
        var weekly = Simulated.timeline(
                "new", IntStream.range(0, 20).map(i -> TODAY - 2 - 7 * (19 - i)).toArray());
        var residual = new Residual(model.after(weekly, 19).curve(), 2);

        // Two days have passed of seven: purchases on days 5, 12, 19 and 26.
        assertThat(residual.median(100)).isEqualTo(5);
        assertThat(residual.medianPurchases(30)).isEqualTo(4);
        assertThat(residual.medianPurchases(4)).isZero();
        assertThat(residual.within(6)).isGreaterThan(0.9);
    }
}
