package dev.roadbook.platform.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EffectTests {

    /**
     * Of 30 treated, 15 order; of 30 held out, 10. The variances of the means are 15·15/30·30/29/30² = 0.008621 and
     * 10·20/30·30/29/30² = 0.007663, together 0.016284, of which the root is 0.12761.
     */
    @Test
    void tellsTheDifferenceOfTwoRatesAndItsError() {
        var effect = Effect.of(concat(singles(Arm.TREATMENT, 30, 15), singles(Arm.HOLDOUT, 30, 10)))
                .orElseThrow();

        assertThat(effect.treated()).isEqualTo(0.5, within(1e-9));
        assertThat(effect.heldOut()).isEqualTo(1 / 3.0, within(1e-9));
        assertThat(effect.difference()).isEqualTo(1 / 6.0, within(1e-9));
        assertThat(effect.standardError()).isEqualTo(0.12761, within(1e-5));
        assertThat(effect.varianceRemoved()).isZero();
    }

    @Test
    void takesUnitsOfOneClusterForOneVoice() {
        var alone = Effect.of(concat(singles(Arm.TREATMENT, 40, 20), singles(Arm.HOLDOUT, 40, 20)))
                .orElseThrow();
        var inFives = Effect.of(concat(fives(Arm.TREATMENT, 40, 20), fives(Arm.HOLDOUT, 40, 20)))
                .orElseThrow();

        assertThat(inFives.standardError()).isEqualTo(alone.standardError(), within(1e-9));
    }

    /** What was expected explains outcomes but for one in ten that turn out the other way. */
    @Test
    void narrowsWhatWasExpectedAnyway() {
        var clusters = IntStream.range(0, 200)
                .mapToObj(index -> {
                    var expected = index % 4 == 0 ? 1 : 0;
                    var ordered = index % 10 == 0 ? 1 - expected : expected;
                    return new ClusterTotals(index < 100 ? Arm.TREATMENT : Arm.HOLDOUT, 1, ordered, expected);
                })
                .toList();

        var effect = Effect.of(clusters).orElseThrow();

        assertThat(effect.varianceRemoved()).isBetween(0.4, 0.8);
        assertThat(effect.difference()).isZero();
    }

    @Test
    void isTheSameInWhateverOrderClustersCome() {
        var clusters = concat(fives(Arm.TREATMENT, 50, 20), singles(Arm.HOLDOUT, 50, 13));

        var effect = Effect.of(clusters).orElseThrow();
        var reversed = Effect.of(clusters.reversed()).orElseThrow();

        assertThat(reversed.difference()).isEqualTo(effect.difference(), within(1e-12));
        assertThat(reversed.standardError()).isEqualTo(effect.standardError(), within(1e-12));
    }

    @Test
    void saysNothingOfSmallArmsNorOfOutcomesThatNeverDiffer() {
        assertThat(Effect.of(concat(singles(Arm.TREATMENT, 500, 99), singles(Arm.HOLDOUT, 29, 9))))
                .isEmpty();
        assertThat(Effect.of(concat(singles(Arm.TREATMENT, 50, 0), singles(Arm.HOLDOUT, 50, 0))))
                .isEmpty();
    }

    private static List<ClusterTotals> singles(Arm arm, int clusters, int ordering) {
        return clusters(arm, clusters, ordering, 1);
    }

    private static List<ClusterTotals> fives(Arm arm, int clusters, int ordering) {
        return clusters(arm, clusters, ordering, 5);
    }

    private static List<ClusterTotals> clusters(Arm arm, int clusters, int ordering, int units) {
        return IntStream.range(0, clusters)
                .mapToObj(index -> new ClusterTotals(arm, units, index < ordering ? units : 0, 0))
                .toList();
    }

    private static List<ClusterTotals> concat(List<ClusterTotals> some, List<ClusterTotals> others) {
        return new ArrayList<>(Stream.concat(some.stream(), others.stream()).toList());
    }
}
