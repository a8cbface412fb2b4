package dev.roadbook.recommendation.ranker.boost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.recommendation.ranker.boost.Settings.Loss;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoostedTests {

    @ParameterizedTest
    @EnumSource
    void learnsWhichRowsAreWanted(Loss loss) {
        // Wanted is what is above .7 in the second number and below .5 in the third; the first and the fourth say
        // nothing.
        var model = Boosted.fit(rows(200), settings(loss, 60));

        double wanted = model.score(new float[] {0.5f, 0.9f, 0.2f, 0.5f});
        assertThat(wanted).isGreaterThan(model.score(new float[] {0.5f, 0.9f, 0.8f, 0.5f}) + 1);
        assertThat(wanted).isGreaterThan(model.score(new float[] {0.5f, 0.3f, 0.2f, 0.5f}) + 1);
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameEveryTime(Loss loss) {
        var one = Boosted.fit(rows(50), settings(loss, 20));
        var other = Boosted.fit(rows(50), settings(loss, 20));
        float[] row = {0.1f, 0.8f, 0.4f, 0.9f};

        assertThat(Double.doubleToLongBits(one.score(row))).isEqualTo(Double.doubleToLongBits(other.score(row)));
    }

    @Test
    void saysTheLogOddsOfALeaf() {
        // One tree of two leaves cuts at the only useful place. Six of eight rows on the right are wanted, none of
        // eight on the
        // left: slopes 6 * .5 - 2 * .5 = 2 and -4, curvature 8 * .25 = 2 each, so at full rate and no caution 1 and -2.
        var rows = new Rows(1);
        rows.startGroup();
        for (int i = 0; i < 16; i++) {
            rows.add(new float[] {i < 8 ? 0 : 1}, i >= 8 && i < 14);
        }

        var model = Boosted.fit(rows, new Settings(Loss.LOGISTIC, 1, 2, 1, 1, 0, 1, 1));

        assertThat(model.score(new float[] {1})).isCloseTo(1, within(1e-12));
        assertThat(model.score(new float[] {0})).isCloseTo(-2, within(1e-12));
    }

    @Test
    void learnsNothingFromTooFewRows() {
        var model = Boosted.fit(rows(1), new Settings(Loss.LOGISTIC, 5, 8, 0.1, 1_000, 5, 1, 1));

        assertThat(model.score(new float[] {0, 1, 0, 0})).isEqualTo(model.score(new float[] {1, 0, 1, 1}));
    }

    @Test
    void refusesRowsAndSettingsThatDoNotFit() {
        var rows = new Rows(2);
        assertThatThrownBy(() -> rows.add(new float[2], true)).isInstanceOf(IllegalArgumentException.class);
        rows.startGroup();
        assertThatThrownBy(() -> rows.add(new float[1], true)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Settings(Loss.ORDER, 1, 1, 0.1, 1, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void appendsGroupsOfOtherRows() {
        var all = rows(2);
        all.addAll(rows(3));

        assertThat(all.groups()).isEqualTo(5);
        assertThat(all.start(2)).isEqualTo(rows(2).size());
        assertThat(all.row(all.start(2))).isEqualTo(rows(1).row(0));
    }

    private static Settings settings(Loss loss, int trees) {
        return new Settings(loss, trees, 8, 0.2, 10, 1, 1, 7);
    }

    private static Rows rows(int groups) {
        var random = new SplittableRandom(11);
        var rows = new Rows(4);
        for (int group = 0; group < groups; group++) {
            rows.startGroup();
            for (int i = 0; i < 20; i++) {
                float[] row = {
                    (float) random.nextDouble(),
                    (float) random.nextDouble(),
                    (float) random.nextDouble(),
                    (float) random.nextDouble()
                };
                rows.add(row, row[1] > 0.7 && row[2] < 0.5);
            }
        }
        return rows;
    }
}
