package dev.roadbook.prediction.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepeatBuyingModelTests {

    private final BgNbd bgNbd = new BgNbd(0.2426, 4.4137, 0.7930, 2.4262);
    private final ParetoNbd paretoNbd = new ParetoNbd(0.5534, 10.580, 0.6061, 11.656);
    private final RepeatBuying customer = new RepeatBuying(2, 30.43, 38.86);

    @Test
    void expectsWhatThePublicationsExpect() {
        assertThat(bgNbd.expectedPurchases(customer, 39)).isCloseTo(1.226, within(0.001));
        assertThat(paretoNbd.expectedPurchases(customer, 39)).isCloseTo(1.455, within(0.001));
    }

    /** Reference values: Euler's second form of the expectation, computed with sixty digits. */
    @ParameterizedTest
    @CsvSource({
        "19.1, 0.05, 0.05, 86, 0.1, 37.07, 20514.4720611327",
        "20, 0.05, 0.05, 5000, 0.1, 37.22, 993570.7788951",
        "20, 0.05, 0.05, 12, 0.1, 52, 8274.57898991831",
        "200, 0.6, 0.05, 12, 0.1, 52, 944.742685133414",
        "20, 19.9, 0.05, 300, 0.1, 52, 16.8756613756614"
    })
    void bgNbdExpectsWhatItShouldOfTheMostFrequentBuyers(
            double r, double a, double b, int repeats, double watched, double ahead, double expected) {
        var model = new BgNbd(r, 0.05, a, b);

        assertThat(model.expectedWhileAlive(new RepeatBuying(repeats, watched, watched), ahead))
                .isCloseTo(expected, withPercentage(1e-6));
    }

    /** Given rate λ and chance p of leaving: (1-p)^x λ^x e^(-λT) + p (1-p)^(x-1) λ^x e^(-λt). */
    @Test
    void bgNbdIntegratesOverItsCustomers() {
        var known = new BgNbd(1.5, 4, 2, 3);
        double likelihood = integral(
                0,
                1,
                p -> StrictMath.pow(p, 1)
                        * StrictMath.pow(1 - p, 2)
                        * 12
                        * integral(
                                0,
                                30,
                                rate -> gamma(rate, 1.5, 4)
                                        * rate
                                        * rate
                                        * ((1 - p) * (1 - p) * StrictMath.exp(-rate * 9)
                                                + p * (1 - p) * StrictMath.exp(-rate * 5))));

        assertThat(known.logLikelihood(new RepeatBuying(2, 5, 9))).isCloseTo(Math.log(likelihood), within(1e-3));
    }

    /** Given rates λ and μ: λ^x/(λ+μ) (μ e^(-(λ+μ)t) + λ e^(-(λ+μ)T)). */
    @Test
    void paretoNbdIntegratesOverItsCustomers() {
        for (var known : List.of(new ParetoNbd(1.5, 4, 2, 6), new ParetoNbd(1.5, 6, 2, 4))) {
            double likelihood = integral(
                    0,
                    20,
                    mu -> gamma(mu, known.s(), known.beta())
                            * integral(
                                    0,
                                    20,
                                    rate -> gamma(rate, known.r(), known.alpha())
                                            * rate
                                            * rate
                                            / (rate + mu)
                                            * (mu * StrictMath.exp(-(rate + mu) * 5)
                                                    + rate * StrictMath.exp(-(rate + mu) * 9))));

            assertThat(known.logLikelihood(new RepeatBuying(2, 5, 9))).isCloseTo(Math.log(likelihood), within(1e-3));
        }
    }

    @Test
    void silenceMakesLeavingLikelier() {
        for (var model : List.of(bgNbd, paretoNbd)) {
            assertThat(model.alive(new RepeatBuying(5, 20, 40))).isLessThan(model.alive(new RepeatBuying(5, 38, 40)));
            assertThat(model.alive(new RepeatBuying(5, 40, 40))).isGreaterThan(0.8);
        }
    }

    @Test
    void expectedPurchasesOfAShortTimeAreTheChanceOfOne() {
        assertThat(bgNbd.buysWithin(customer, 0.01)).isCloseTo(bgNbd.expectedPurchases(customer, 0.01), within(1e-5));
    }

    @Test
    void fittingFindsTheTruth() {
        var fitted = RepeatBuyingModel.fit(simulated(5_000), BgNbd::of);

        assertThat(fitted.r()).isCloseTo(0.8, within(0.08));
        assertThat(fitted.alpha()).isCloseTo(5, within(0.5));
        assertThat(fitted.a() / (fitted.a() + fitted.b())).isCloseTo(0.25, within(0.03));
    }

    /** Customers with rates from a gamma distribution (0.8, 5) that leave with chance 0.25 after each purchase. */
    private static List<RepeatBuying> simulated(int count) {
        var random = new SplittableRandom(5);
        var customers = new ArrayList<RepeatBuying>();
        for (int i = 0; i < count; i++) {
            double rate = gamma(random, 0.8) / 5;
            double last = 0;
            int repeats = 0;
            double time = -StrictMath.log(1 - random.nextDouble()) / rate;
            while (time < 40) {
                last = time;
                repeats++;
                time = random.nextDouble() < 0.25 ? 40 : time - StrictMath.log(1 - random.nextDouble()) / rate;
            }
            customers.add(new RepeatBuying(repeats, last, 40));
        }
        return customers;
    }

    /** After Marsaglia and Tsang; shapes below one by a power of a uniform number. */
    private static double gamma(SplittableRandom random, double shape) {
        double d = shape + 1 - 1.0 / 3;
        while (true) {
            double x = random.nextGaussian();
            double v = StrictMath.pow(1 + x / StrictMath.sqrt(9 * d), 3);
            if (v > 0 && StrictMath.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
                return d * v * StrictMath.pow(random.nextDouble(), 1 / shape);
            }
        }
    }

    private static double gamma(double rate, double shape, double scale) {
        return StrictMath.exp(shape * StrictMath.log(scale) - Gamma.logGamma(shape) - scale * rate)
                * StrictMath.pow(rate, shape - 1);
    }

    private static double integral(double from, double to, DoubleUnaryOperator function) {
        int steps = 2_000;
        double width = (to - from) / steps;
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            sum += function.applyAsDouble(from + (i + 0.5) * width) * width;
        }
        return sum;
    }
}
