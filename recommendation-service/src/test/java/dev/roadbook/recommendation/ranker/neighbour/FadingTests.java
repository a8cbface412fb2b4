package dev.roadbook.recommendation.ranker.neighbour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Scores;
import org.junit.jupiter.api.Test;

class FadingTests {

    @Test
    void fadesBasketsWithinGroupsAndGroupsBehindEachOther() {
        // Five baskets in two groups of at most three, newest first: {5, 4, 3} and {2, 1}. Within .5, across .1, two
        // groups:
        // product 5: 1/2/3, product 4: .5/2/3, product 3: .25/2/3, product 2: .1/2/2, product 1: .1*.5/2/2.
        var scores = new Scores(6);
        new Fading(2, 0.5, 0.1)
                .add(History.of("Ann", new int[] {1, 2, 3, 4, 5}, new int[][] {{1}, {2}, {3}, {4}, {5}}), scores, 1);

        assertThat(scores.of(5)).isCloseTo(1 / 6.0, within(1e-12));
        assertThat(scores.of(4)).isCloseTo(1 / 12.0, within(1e-12));
        assertThat(scores.of(3)).isCloseTo(1 / 24.0, within(1e-12));
        assertThat(scores.of(2)).isCloseTo(0.025, within(1e-12));
        assertThat(scores.of(1)).isCloseTo(0.0125, within(1e-12));
    }

    @Test
    void saysNothingOfAnEmptyHistory() {
        var scores = new Scores(1);
        new Fading(3, 1, 1).add(History.of("Ann", new int[0], new int[0][]), scores, 1);

        assertThat(scores.size()).isZero();
    }

    @Test
    void refusesWhatDoesNotFade() {
        assertThatThrownBy(() -> new Fading(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fading(1, 1.1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Fading(1, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
