package dev.roadbook.recommendation.ranker.neighbour;

import static dev.roadbook.recommendation.ranker.Purchases.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.roadbook.recommendation.ranker.Portfolio;
import dev.roadbook.recommendation.ranker.Purchases;
import org.junit.jupiter.api.Test;

class NeighbourTests {

    private static final Fading PLAIN = new Fading(1, 1, 1);

    private final Portfolio portfolio = Purchases.of(
            "Ann 1 bread milk",
            "Bob 1 bread milk",
            "Bob 80 tea",
            "Cy 1 salt",
            "Cy 85 soap",
            "Dan 2 bread",
            "Dan 90 salt");

    @Test
    void mixesWhatTheNearestBuyWithItsOwn() {
        // As of day 50 Bob's vector equals Ann's; he is her one neighbour: bread and milk from both, half each.
        assertThat(scores(new TifuKnn(PLAIN, 1, 0.5), portfolio, "Ann", 50))
                .containsExactly(entry("bread", 1.0), entry("milk", 1.0));
        // As of day 100 he has tea besides: two baskets of one group, each product 1/2. Dan, too, has bread and salt at
        // 1/2 each:
        // squares of distances are 3/4 for Bob (bread, milk, tea: 1/4 each), 3/2 for Dan (bread 1/4, milk 1, salt 1/4).
        assertThat(scores(new TifuKnn(PLAIN, 1, 0.5), portfolio, "Ann", 100))
                .containsExactly(entry("bread", 0.75), entry("milk", 0.75), entry("tea", 0.25));
    }

    @Test
    void takesThoseWithNothingInCommonWhereTheyAreNearer() {
        // Dan's long way to Bob (bread in common: milk 1) is as far as to Cy (bread 1, salt 1: 2 > 1).
        assertThat(scores(new TifuKnn(PLAIN, 3, 0), portfolio, "Dan", 50)).containsOnlyKeys("bread", "milk", "salt");
    }

    @Test
    void looksAtWhatFollowedOnHistoriesAlike() {
        // As of day 100 steps start before day 40. Ann stands where Bob stood before his tea; Dan, with bread alone, is
        // at
        // cosine 1/sqrt(2) and went on to salt; Cy has nothing in common. Weights 1 and .707 of 1.707.
        var next = scores(new NeighbourNext(PLAIN, 5, 0), portfolio, "Ann", 100);

        assertThat(next).containsEntry("tea", 0.585786438).containsEntry("salt", 0.414213562);
        assertThat(next).doesNotContainKey("soap");
    }

    @Test
    void isMostLikeItselfAndTheMoreLikeOthersTheMoreIsInCommon() {
        // As of day 50, symmetric: Bob is like Ann 2/sqrt(2*2), Dan 1/sqrt(2*1); to the fourth power 1 and 1/4, and
        // itself 1.
        assertThat(scores(new UserPopularity(5, 0.5, 4), portfolio, "Ann", 50))
                .containsExactly(entry("bread", 2.25), entry("milk", 2.0));
    }

    @Test
    void countsOnlyTheLatestBaskets() {
        assertThat(scores(new UserPopularity(1, 0.5, 1), portfolio, "Cy", 100))
                .containsEntry("soap", 1.0)
                .containsEntry("salt", 0.5);
    }

    @Test
    void refusesSettingsWithoutMeaning() {
        assertThatThrownBy(() -> new TifuKnn(PLAIN, 0, 0.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TifuKnn(PLAIN, 1, 1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NeighbourNext(PLAIN, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UserPopularity(0, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
