package dev.roadbook.prediction.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FeaturesTests {

    private static final Offset<Float> CLOSE = within(1e-5f);

    private final Norms norms = new Norms(Math.log(30), 0.5, 0.5, List.of(0.2, 0.2, 0.2, 0.2, 0.2, 0.0, 0.0));

    @Test
    void pullsTheTypicalGapTowardsThePortfolio() {
        var timeline = Simulated.timeline("A", 100, 110, 120);

        // Gaps 10 and 10 weigh 1 and 0.9. One degree of freedom without variance beside two of the portfolio's 0.5
        // makes
        // a third, which is two thirds of the variance between accounts: the weight of the portfolio's 30.
        double weight = (2 * 0.5 / 3) / 0.5;
        double expected = (weight * Math.log(30) + 1.9 * Math.log(10)) / (weight + 1.9);
        assertThat(number("typicalGap", timeline, 2)).isCloseTo((float) expected, CLOSE);
    }

    @Test
    void pullsARegularBuyerLess() {
        var regular = Simulated.timeline("A", 100, 110, 120, 130, 140);
        var irregular = Simulated.timeline("B", 100, 105, 125, 130, 150);

        assertThat(number("typicalGap", regular, 4) - (float) Math.log(10))
                .isPositive()
                .isLessThan(number("typicalGap", irregular, 4) - (float) Math.log(10));
        assertThat(number("typicalGap", regular, 4)).isLessThan((float) Math.log(12));
    }

    @Test
    void countsTimesRelativeToTheTypicalGap() {
        var timeline = Simulated.timeline("A", 100, 120, 130);
        float typical = number("typicalGap", timeline, 2);

        assertThat(number("lastGap", timeline, 2)).isCloseTo((float) Math.log(10) - typical, CLOSE);
        assertThat(number("gapBeforeLast", timeline, 2)).isCloseTo((float) Math.log(20) - typical, CLOSE);
        assertThat(number("meanGap", timeline, 2)).isCloseTo((float) Math.log(15) - typical, CLOSE);
        assertThat(number("lastMonth", timeline, 2)).isEqualTo(2);
        assertThat(number("lastQuarter", timeline, 2)).isEqualTo(3);
    }

    @Test
    void leavesUnknownNumbersOpen() {
        var first = Simulated.timeline("A", 100);

        assertThat(number("typicalGap", first, 0)).isCloseTo((float) Math.log(30), CLOSE);
        assertThat(number("lastGap", first, 0)).isNaN();
        assertThat(number("spread", first, 0)).isNaN();
    }

    @Test
    void seesNothingLaterThanItsPurchase() {
        var whole = Simulated.timeline("A", 100, 120, 130, 131, 132);
        var known = Simulated.timeline("A", 100, 120, 130);

        assertThat(Features.at(whole, 2, norms)).isEqualTo(Features.at(known, 2, norms));
    }

    @Test
    void takesAmountsThatAreNoNumbersForUnknown() {
        var timeline = Timeline.of("A", new int[] {100, 120}, new double[] {Double.NaN, -5});

        assertThat(number("amount", timeline, 1)).isZero();
        assertThat(number("amountRatio", timeline, 1)).isZero();
    }

    @Test
    void remembersTheLatestPurchasesOnly() {
        int[] days = IntStream.range(0, 1_000).map(i -> 100 + 3 * i).toArray();
        int[] later =
                Arrays.stream(days).map(day -> day < 2_500 ? day - 50 : day).toArray();

        assertThat(number("meanGap", Simulated.timeline("A", later), 999))
                .isEqualTo(number("meanGap", Simulated.timeline("A", days), 999));
    }

    private float number(String name, Timeline timeline, int index) {
        return Features.at(timeline, index, norms)[Features.NAMES.indexOf(name)];
    }
}
