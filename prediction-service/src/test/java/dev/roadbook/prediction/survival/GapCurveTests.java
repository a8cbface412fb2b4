package dev.roadbook.prediction.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GapCurveTests {

    /** Half of the gaps end on day 5, a quarter on day 9, an eighth on day 20, an eighth never. */
    private final GapCurve curve = ending(5, 0.5, 9, 0.25, 20, 0.125);

    /**
     * Day 5 is 13.5 days off on average (0, 4, 15 and 85 days); within three days of it half of the gaps end, within seven three
     * quarters: 13.5 - 2 * 1.25 = 11. Day 6 is as far off and has the gaps of day 9 within three days, too: 13.5 - 2 * 1.5 = 10.5.
     */
    @Test
    void namesTheDayThatIsNearestAndComesTrueMostOften() {
        assertThat(curve.bestDay(90)).isEqualTo(6);
        assertThat(ending(5, 0.3).bestDay(90)).isEqualTo(90);
    }

    @Test
    void takesIntoAccountTheDaysThatHavePassed() {
        assertThat(curve.endsWithin(5, 0)).isEqualTo(0.5);
        assertThat(curve.endsWithin(4, 5)).isEqualTo(0.5);
        assertThat(curve.endsWithin(30, 9)).isEqualTo(0.5);
    }

    @Test
    void takesTheMedianOfThoseThatEndWithinTheHorizon() {
        // Of the half that is left after five days, a quarter ends on day 9 and an eighth on day 20.
        assertThat(curve.medianWithin(30, 5)).isEqualTo(4);
        assertThat(curve.medianWithin(30, 9)).isEqualTo(11);
    }

    @Test
    void findsTheShortestWindow() {
        assertThat(curve.window(0.5, 5, 90)).isEqualTo(new GapCurve.Window(5, 5));
        assertThat(curve.window(0.7, 5, 90)).isEqualTo(new GapCurve.Window(5, 9));
        assertThat(curve.window(0.95, 5, 90)).isEqualTo(new GapCurve.Window(5, 90));
    }

    @Test
    void movesPurchasesToTheAccountsWeekdays() {
        double[] thursdays = {1, 0, 0, 0, 0, 0, 0}; // 1 January 1970 was a Thursday
        var even = ending(1, 0.1, 2, 0.1, 3, 0.1, 4, 0.1, 5, 0.1, 6, 0.1, 7, 0.1, 8, 0.3);

        var moved = even.onWeekdays(thursdays, 4, 1);

        assertThat(moved.longerThan(2)).isEqualTo(1);
        assertThat(moved.longerThan(3)).isCloseTo(0.3, within(1e-12));
        assertThat(moved.longerThan(7)).isEqualTo(even.longerThan(7));
        assertThat(moved.longerThan(8)).isEqualTo(even.longerThan(8));
    }

    @Test
    void sumsUpSilence() {
        assertThat(curve.expectedSilence(10, 0)).isCloseTo(4 * 1 + 4 * 0.5 + 2 * 0.25, within(1e-12));
    }

    /** Days and the share of gaps that end on each. */
    static GapCurve ending(double... daysAndShares) {
        double[] longer = new double[GapCurve.DAYS + 1];
        for (int day = 0; day < longer.length; day++) {
            longer[day] = 1;
            for (int i = 0; i < daysAndShares.length; i += 2) {
                if (daysAndShares[i] <= day) {
                    longer[day] -= daysAndShares[i + 1];
                }
            }
        }
        return new GapCurve(longer);
    }
}
