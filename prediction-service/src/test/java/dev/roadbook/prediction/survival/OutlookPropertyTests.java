package dev.roadbook.prediction.survival;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.prediction.survival.GapModelTrainer.Training.Learned;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class OutlookPropertyTests {

    private static final int CAP = 365;
    private static final List<Timeline> PORTFOLIO = new Simulated(2).dying("A", 200, 10, 200, 500);
    private static final GapModel MODEL = ((Learned)
                    new GapModelTrainer(TrainingSettings.defaults()).train(PORTFOLIO, Simulated.FIRST_DAY + 500))
            .model();

    /** From one purchase to many, days apart or years, with amounts that may be nothing at all. */
    @Provide
    Arbitrary<Timeline> timelines() {
        var days = Arbitraries.integers()
                .between(-20_000, 40_000)
                .set()
                .ofMinSize(1)
                .ofMaxSize(80);
        var amount = Arbitraries.of(0.0, -3.0, 250.0, 1e12, Double.NaN, Double.POSITIVE_INFINITY);
        return Combinators.combine(days, amount).as(OutlookPropertyTests::timeline);
    }

    private static Timeline timeline(Set<Integer> days, double amount) {
        int[] sorted = days.stream().mapToInt(Integer::intValue).sorted().toArray();
        double[] amounts = new double[sorted.length];
        amounts[sorted.length - 1] = amount;
        return Timeline.of("any", sorted, amounts);
    }

    @Property(tries = 300)
    void aDateLiesWithinItsWindowAndAfterThePurchase(@ForAll("timelines") Timeline timeline) {
        var outlook = outlook(timeline);
        var window = outlook.window(CAP);

        assertThat(outlook.days(CAP)).isBetween(1, CAP);
        assertThat(window.holds(outlook.days(CAP))).isTrue();
        assertThat(window.end()).isLessThanOrEqualTo(CAP);
    }

    @Property(tries = 300)
    void noOtherDayIsBetterToName(@ForAll("timelines") Timeline timeline) {
        var curve = outlook(timeline).curve();
        double best = expectedCost(curve, curve.bestDay(CAP));

        assertThat(IntStream.rangeClosed(1, CAP).mapToDouble(day -> expectedCost(curve, day)))
                .allSatisfy(cost -> assertThat(cost).isGreaterThan(best - 1e-6));
    }

    /** Days off, less two for coming true within three days and two for within seven, each as probable as it is. */
    private static double expectedCost(GapCurve curve, int said) {
        return IntStream.rangeClosed(1, CAP)
                .mapToDouble(day -> {
                    double chance = curve.longerThan(day - 1) - (day == CAP ? 0 : curve.longerThan(day));
                    int off = Math.abs(day - said);
                    return chance * (off - (off <= 3 ? 2 : 0) - (off <= 7 ? 2 : 0));
                })
                .sum();
    }

    @Property(tries = 300)
    void chancesAreChancesAndGrowWithTime(
            @ForAll("timelines") Timeline timeline, @ForAll @IntRange(max = 5_000) int elapsed) {
        var curve = outlook(timeline).curve();

        assertThat(curve.endsWithin(7, elapsed)).isBetween(0.0, curve.endsWithin(30, elapsed));
        assertThat(curve.endsWithin(30, elapsed)).isLessThanOrEqualTo(1);
        assertThat(curve.medianWithin(100, elapsed)).isBetween(1, 100);
        assertThat(curve.expectedSilence(100, elapsed)).isBetween(0.0, 100.0);
    }

    @Property(tries = 100)
    void whatComesLaterDoesNotMatter(@ForAll("timelines") Timeline timeline) {
        int index = timeline.purchases() / 2;
        var known = upTo(timeline, index);

        var before = MODEL.after(known, index);
        var after = MODEL.after(timeline, index);

        assertThat(after.days(CAP)).isEqualTo(before.days(CAP));
        assertThat(after.window(CAP)).isEqualTo(before.window(CAP));
        assertThat(after.curve().endsWithin(30, 3)).isEqualTo(before.curve().endsWithin(30, 3));
    }

    private static Timeline upTo(Timeline timeline, int index) {
        int[] days = IntStream.rangeClosed(0, index).map(timeline::day).toArray();
        double[] amounts =
                IntStream.rangeClosed(0, index).mapToDouble(timeline::amount).toArray();
        return Timeline.of(timeline.account(), days, amounts);
    }

    private static GapModel.Outlook outlook(Timeline timeline) {
        return MODEL.after(timeline, timeline.purchases() - 1);
    }
}
