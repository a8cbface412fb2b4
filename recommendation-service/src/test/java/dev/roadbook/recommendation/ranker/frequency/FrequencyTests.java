package dev.roadbook.recommendation.ranker.frequency;

import static dev.roadbook.recommendation.ranker.Purchases.scores;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.roadbook.recommendation.ranker.Portfolio;
import dev.roadbook.recommendation.ranker.Purchases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrequencyTests {

    private final Portfolio portfolio =
            Purchases.of("Ann 0 bread milk", "Ann 10 milk", "Ann 20 tea", "Bob 0 tea", "Ann 30 salt");

    @Test
    void countsOrderDaysBeforeTheDayAskedFor() {
        assertThat(scores(PersonalFrequency.undecayed(), portfolio, "Ann", 30))
                .containsExactly(entry("bread", 1.0), entry("milk", 2.0), entry("tea", 1.0));
    }

    @Test
    void halvesWhatLiesAHalfLifeBack() {
        // As of day 30, half-life ten days: bread 30 days old 1/8, milk 1/8 + 1/4, tea 1/2.
        assertThat(scores(new PersonalFrequency(10), portfolio, "Ann", 30))
                .containsExactly(entry("bread", 0.125), entry("milk", 0.375), entry("tea", 0.5));
    }

    @Test
    void ordersAndFillsUpAsPapersDo() {
        // Ann's bread came before her milk, both twice, tea once; Cy alone made salt popular.
        var published = Purchases.of(
                "Ann 0 bread", "Ann 1 bread milk", "Ann 2 milk tea", "Cy 0 salt", "Cy 1 salt", "Cy 2 soap");

        var own = scores(new PublishedFrequency(false), published, "Ann", 10);
        var filledUp = scores(new PublishedFrequency(true), published, "Ann", 10);

        assertThat(inOrder(own)).containsExactly("bread", "milk", "tea");
        assertThat(inOrder(filledUp)).containsExactly("bread", "milk", "tea", "salt", "soap");
    }

    private static List<String> inOrder(Map<String, Double> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void refusesAHalfLifeOfNothing() {
        assertThatThrownBy(() -> new PersonalFrequency(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsOrderDaysOfAllAccounts() {
        assertThat(scores(new Popularity(), portfolio, "Bob", 30))
                .containsExactly(entry("bread", 1.0), entry("milk", 2.0), entry("tea", 2.0));
    }

    @Test
    void thinksAProductDueWhenItsUsualGapHasPassed() {
        // Twenty accounts buy milk every 7 days and soap every 56; Ann bought both last a week, or eight weeks, ago.
        var orders = new ArrayList<String>();
        for (int account = 0; account < 20; account++) {
            for (int day = account % 7; day < 300; day += 7) {
                orders.add("other" + account + " " + day + (day % 56 < 7 ? " milk soap" : " milk"));
            }
        }
        orders.addAll(List.of("Ann 300 milk soap"));
        var regular = Purchases.of(orders.toArray(String[]::new));

        var afterAWeek = scores(new Cadence(), regular, "Ann", 307);
        var afterEight = scores(new Cadence(), regular, "Ann", 356);

        assertThat(afterAWeek.getOrDefault("milk", 0.0)).isGreaterThan(10 * afterAWeek.getOrDefault("soap", 0.0));
        assertThat(afterEight.getOrDefault("soap", 0.0)).isGreaterThan(10 * afterEight.getOrDefault("milk", 0.0));
    }

    @Test
    void borrowsGapsWhereAProductHasFew() {
        var all = Gaps.all(new int[] {10, 10, 11, 9, 10, 10, 12, 10});
        var few = all.of(new int[] {30});

        assertThat(few.density(10)).isGreaterThan(few.density(30));
        assertThat(few.density(30)).isGreaterThan(all.density(30));
    }
}
