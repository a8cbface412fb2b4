package dev.roadbook.recommendation.ranker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PortfolioTests {

    private final Portfolio portfolio = Purchases.of("Bob 3 milk", "Ann 8 milk bread milk", "Ann 1 tea");

    @Test
    void numbersProductsInTheOrderOfTheirCodes() {
        assertThat(portfolio.product("bread")).isZero();
        assertThat(portfolio.product("milk")).isEqualTo(1);
        assertThat(portfolio.product("tea")).isEqualTo(2);
        assertThat(portfolio.product("salt")).isNegative();
        assertThat(portfolio.sku(2)).isEqualTo("tea");
    }

    @Test
    void keepsAccountsByNameAndBasketsByDay() {
        assertThat(portfolio.histories()).extracting(History::account).containsExactly("Ann", "Bob");
        var ann = portfolio.history("Ann").orElseThrow();
        assertThat(ann.day(0)).isEqualTo(1);
        assertThat(ann.basket(1)).containsExactly(0, 1);
        assertThat(ann.products()).containsExactly(0, 1, 2);
    }

    @Test
    void knowsNothingOfTheDayItIsCutAtNorLater() {
        var before = portfolio.before(8);

        assertThat(before.history("Ann").orElseThrow().products()).containsExactly(2);
        assertThat(portfolio.before(3).history("Bob")).isEmpty();
        assertThat(portfolio.history("Ann").orElseThrow().before(9).size()).isEqualTo(2);
    }

    @Test
    void refusesDaysThatDoNotAscend() {
        assertThatThrownBy(() -> History.of("Ann", new int[] {2, 2}, new int[][] {{1}, {1}}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesForAStepWhatFollowedInTheLatestSixtyDays() {
        // As of day 100 the steps are watched from day 40: Ann's basket of day 50 follows those before; Bob has none
        // since.
        var evidence = Evidence.of(Purchases.of("Ann 1 tea", "Ann 50 milk", "Ann 60 bread", "Bob 3 milk"), 100);

        assertThat(evidence.steps()).singleElement().satisfies(step -> {
            assertThat(step.state().size()).isEqualTo(1);
            assertThat(step.next()).containsExactly(1);
        });
    }
}
