package dev.roadbook.prediction.published;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Percentage;

/** However often a customer buys, the published models stay within the range of numbers. */
class FrequentBuyerPropertyTests {

    private static final int MOST_REPEATS = 5_000;

    @Provide
    Arbitrary<RepeatBuying> customers() {
        var repeats = Arbitraries.integers().between(1, MOST_REPEATS);
        var last = Arbitraries.doubles().between(0.1, 700);
        var silence = Arbitraries.doubles().between(0, 100);
        return Combinators.combine(repeats, last, silence)
                .as((count, time, since) -> new RepeatBuying(count, time, time + since));
    }

    @Provide
    Arbitrary<ParetoNbd> paretos() {
        return Combinators.combine(shape(), scale(), shape(), scale()).as(ParetoNbd::new);
    }

    @Provide
    Arbitrary<BgNbd> bgs() {
        return Combinators.combine(shape(), scale(), shape(), shape()).as(BgNbd::new);
    }

    private static Arbitrary<Double> shape() {
        return Arbitraries.doubles().between(0.05, 20).filter(value -> Math.abs(value - 1) > 0.01);
    }

    private static Arbitrary<Double> scale() {
        return Arbitraries.doubles().between(0.05, 200);
    }

    @Property(tries = 500)
    void paretoNbdKnowsEveryCustomer(
            @ForAll("paretos") ParetoNbd model,
            @ForAll("customers") RepeatBuying customer,
            @ForAll @DoubleRange(min = 0.1, max = 52) double ahead) {
        assertIsSound(model, customer, ahead);
    }

    @Property(tries = 500)
    void bgNbdKnowsEveryCustomer(
            @ForAll("bgs") BgNbd model,
            @ForAll("customers") RepeatBuying customer,
            @ForAll @DoubleRange(min = 0.1, max = 52) double ahead) {
        assertIsSound(model, customer, ahead);
    }

    /** Where everybody buys at one rate, that rate is what is expected of who never leaves. */
    @Property(tries = 200)
    void bgNbdExpectsTheCommonRateOfBuyersMuchAlike(
            @ForAll @DoubleRange(min = 0.1, max = 2) double rate,
            @ForAll @DoubleRange(min = 1_000, max = 1e7) double shape) {
        var model = new BgNbd(shape, shape / rate, 0.02, 1_000);

        assertThat(model.expectedWhileAlive(new RepeatBuying(12, 12 / rate, 13 / rate), 52))
                .isCloseTo(52 * rate, Percentage.withPercentage(2));
    }

    /** Longer silence after the same purchases never makes it likelier that a customer is still there. */
    @Property(tries = 500)
    void silenceNeverRevives(@ForAll("paretos") ParetoNbd model, @ForAll("customers") RepeatBuying customer) {
        var later = new RepeatBuying(customer.repeats(), customer.lastRepeat(), customer.watched() + 5);

        assertThat(model.alive(later)).isLessThanOrEqualTo(model.alive(customer) + 1e-9);
    }

    private static void assertIsSound(RepeatBuyingModel model, RepeatBuying customer, double ahead) {
        assertThat(model.logLikelihood(customer)).isFinite();
        assertThat(model.alive(customer)).isBetween(0.0, 1.0);
        assertThat(model.expectedPurchases(customer, ahead)).isFinite().isGreaterThanOrEqualTo(-1e-6);
    }
}
