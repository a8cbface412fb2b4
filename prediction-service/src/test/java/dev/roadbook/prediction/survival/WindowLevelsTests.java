package dev.roadbook.prediction.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowLevelsTests {

    /** Says that gaps of 1 to 10 days are equally likely. */
    private final GapCurve curve =
            GapCurveTests.ending(1, 0.1, 2, 0.1, 3, 0.1, 4, 0.1, 5, 0.1, 6, 0.1, 7, 0.1, 8, 0.1, 9, 0.1, 10, 0.1);

    @Test
    void widensWindowsThatHeldTooLittle() {
        var checks = new ArrayList<Check>();
        for (int i = 0; i < 200; i++) {
            checks.add(check(curve, i % 2 == 0 ? 5 : 1 + i % 10, true));
        }
        var known = WindowLevels.calibrated(checks, 0.8, 90);

        double held = checks.stream()
                .filter(check ->
                        curve.window(known.of(5), curve.bestDay(90), 90).holds(check.days()))
                .count();
        assertThat(held / checks.size()).isCloseTo(0.8, within(0.06));
    }

    @Test
    void countsAnOpenGapWithTheChanceThatItEndsInside() {
        // Six days have passed; of the four days left the window to day 10 holds all.
        var open = check(curve, 6, false);
        var ended = check(curve, 10, true);
        var checks = new ArrayList<Check>();
        for (int i = 0; i < 100; i++) {
            checks.add(open);
            checks.add(ended);
        }

        var level = WindowLevels.calibrated(checks, 0.8, 90).of(5);

        assertThat(curve.window(level, curve.bestDay(90), 90).end()).isEqualTo(10);
    }

    @Test
    void takesTheModelAtItsWordWhereTooLittleWasSeen() {
        var few = List.of(check(curve, 5, true));

        assertThat(WindowLevels.calibrated(few, 0.8, 90)).isEqualTo(WindowLevels.uncalibrated(0.8));
    }

    @Test
    void leavesWindowsAloneThatNoLevelMends() {
        var checks = Collections.nCopies(200, check(curve, 60, true));

        assertThat(WindowLevels.calibrated(checks, 0.8, 90).of(5)).isEqualTo(0.8);
    }

    private static Check check(GapCurve curve, int days, boolean ended) {
        return new Check(curve, 5, 5, 0, days, ended);
    }

    @Test
    void givesEachGroupItsLevel() {
        var levels = new WindowLevels(List.of(7.0, 30.0), List.of(0.6, 0.7, 0.8));

        assertThat(levels.of(7)).isEqualTo(0.6);
        assertThat(levels.of(8)).isEqualTo(0.7);
        assertThat(levels.of(31)).isEqualTo(0.8);
    }
}
