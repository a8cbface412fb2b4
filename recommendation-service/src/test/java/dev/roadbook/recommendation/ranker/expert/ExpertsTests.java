package dev.roadbook.recommendation.ranker.expert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.recommendation.ranker.Purchases;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpertsTests {

    private static final int AS_OF = 300;

    private final Experts experts = Experts.learn(Purchases.madeUp(1, 30, 200).build(), LocalDate.ofEpochDay(AS_OF));

    @Test
    void ranksWhatWasBoughtBeforeApartFromWhatIsNew() {
        var portfolio = Purchases.madeUp(1, 30, 200).build();
        for (var history : portfolio.histories()) {
            var bought = new HashSet<String>();
            for (int product : history.before(AS_OF).products()) {
                bought.add(portfolio.sku(product));
            }

            var rankings = experts.rank(history.account(), 200);

            assertThat(rankings.repeat()).extracting(Ranked::sku).containsExactlyInAnyOrderElementsOf(bought);
            assertThat(rankings.explore()).extracting(Ranked::sku).isNotEmpty().doesNotContainAnyElementsOf(bought);
        }
    }

    @Test
    void hasNothingForAnAccountItDoesNotKnow() {
        assertThat(experts.rank("nobody", 10)).isEqualTo(Rankings.NONE);
    }

    @Test
    void seesNothingOfTheDayItIsAskedForNorLater() {
        var known = Purchases.madeUp(1, 30, 200).build().before(AS_OF);
        var builder = Purchases.madeUp(1, 30, 200);
        IntStream.range(0, 30)
                .forEach(i -> builder.add("account-%04d".formatted(i), AS_OF, "product-%03d".formatted(i)));

        var withoutLater = Experts.learn(known, LocalDate.ofEpochDay(AS_OF));
        var withMore = Experts.learn(builder.build(), LocalDate.ofEpochDay(AS_OF));

        assertThat(all(withMore)).isEqualTo(all(experts)).isEqualTo(all(withoutLater));
    }

    @Test
    void saysTheSameOnAnyNumberOfThreads() {
        assertThat(IntStream.range(0, 30)
                        .parallel()
                        .mapToObj(i -> experts.rank("account-%04d".formatted(i), 5))
                        .toList())
                .isEqualTo(IntStream.range(0, 30)
                        .mapToObj(i -> experts.rank("account-%04d".formatted(i), 5))
                        .toList());
    }

    private static List<Rankings> all(Experts experts) {
        return IntStream.range(0, 30)
                .mapToObj("account-%04d"::formatted)
                .map(account -> experts.rank(account, 50))
                .toList();
    }
}
