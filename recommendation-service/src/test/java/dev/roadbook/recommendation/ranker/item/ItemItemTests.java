package dev.roadbook.recommendation.ranker.item;

import static dev.roadbook.recommendation.ranker.Purchases.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.recommendation.ranker.Portfolio;
import dev.roadbook.recommendation.ranker.Purchases;
import org.junit.jupiter.api.Test;

class ItemItemTests {

    private final Portfolio portfolio = Purchases.of(
            "Ann 1 bread", "Bob 1 bread milk", "Bob 2 bread", "Cy 1 bread milk", "Dan 1 milk tea", "Dan 9 bread");

    @Test
    void countsBuyersInCommon() {
        // Before day 9 bread has three buyers (Ann, Bob, Cy), milk three (Bob, Cy, Dan), two of them in common:
        // 2/sqrt(3*3).
        assertThat(scores(new ItemItem(10), portfolio, "Ann", 9))
                .hasEntrySatisfying("milk", cosine -> assertThat(cosine).isCloseTo(2 / 3.0, within(1e-6)));
    }

    @Test
    void knowsOnlyTheNearest() {
        // Milk is like bread (2/3) and like tea (1/sqrt(3)): only bread is kept.
        assertThat(scores(new ItemItem(1), portfolio, "Dan", 9)).containsOnlyKeys("bread", "milk");
        assertThatThrownBy(() -> new ItemItem(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void addsUpOverWhatWasBought() {
        // Dan has milk and tea; tea is like milk 1/sqrt(3*1) and so is milk like tea.
        assertThat(scores(new ItemItem(10), portfolio, "Dan", 9))
                .hasEntrySatisfying("tea", sum -> assertThat(sum).isCloseTo(1 / Math.sqrt(3), within(1e-6)))
                .doesNotContain(entry("salt", 0.0));
    }
}
