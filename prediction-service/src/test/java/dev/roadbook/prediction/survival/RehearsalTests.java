package dev.roadbook.prediction.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An earlier model said day 10; purchases were watched from day 100 to 160, each for 30 days. */
class RehearsalTests {

    private static final GapCurve DAY_TEN = GapCurveTests.ending(10, 1.0);

    @Test
    void comparesLearnedDatesWithTheMedianGap() {
        var rehearsal = rehearsal(Collections.nCopies(50, check(8, 110, 12, true)));

        assertThat(rehearsal.learned()).isEqualTo(new Rehearsal.Errors(50, 2, 1, 1));
        assertThat(rehearsal.simple()).isEqualTo(new Rehearsal.Errors(50, 4, 0, 1));
        assertThat(rehearsal.isWon()).isTrue();
    }

    @Test
    void isLostToACloserSimpleRule() {
        assertThat(rehearsal(Collections.nCopies(50, check(12, 110, 12, true))).isWon())
                .isFalse();
    }

    @Test
    void countsSilenceAsLateAsItWasWatched() {
        var rehearsal = rehearsal(Collections.nCopies(50, check(40, 120, 35, false)));

        assertThat(rehearsal.learned().mean()).isCloseTo(20, within(1e-9));
        assertThat(rehearsal.simple().mean()).isZero();
        assertThat(rehearsal.ended()).isZero();
    }

    @Test
    void saysNothingOfTooFewPurchases() {
        var late = Collections.nCopies(50, check(8, 131, 12, true));

        assertThat(Rehearsal.of(late, 100, 160)).isEmpty();
        assertThat(Rehearsal.of(List.of(), 100, 160)).isEmpty();
    }

    private static Rehearsal rehearsal(List<Check> checks) {
        return Rehearsal.of(checks, 100, 160).orElseThrow();
    }

    private static Check check(double medianDays, int begin, int days, boolean ended) {
        return new Check(DAY_TEN, medianDays, medianDays, begin, days, ended);
    }
}
