package dev.roadbook.recommendation.ranker.learned;

import static dev.roadbook.recommendation.ranker.Purchases.scores;
import static org.assertj.core.api.Assertions.assertThat;

import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.Portfolio;
import dev.roadbook.recommendation.ranker.PortfolioBuilder;
import dev.roadbook.recommendation.ranker.Purchases;
import dev.roadbook.recommendation.ranker.Ranker;
import dev.roadbook.recommendation.ranker.frequency.PersonalFrequency;
import dev.roadbook.recommendation.ranker.item.ItemItem;
import dev.roadbook.recommendation.ranker.learned.LearnedRanker.Curriculum;
import dev.roadbook.recommendation.ranker.learned.LearnedRanker.Scope;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearnedRankerTests {

    private static final int AS_OF = 300;
    private static final LearnedRanker REPEAT =
            new LearnedRanker(Scope.REPEAT, Curriculum.STAGES, PersonalFrequency.undecayed());
    private static final LearnedRanker EXPLORE = new LearnedRanker(Scope.EXPLORE, Curriculum.STAGES, new ItemItem(50));

    private static Portfolio portfolio() {
        return Purchases.madeUp(9, 45, 120).build();
    }

    @Test
    void ranksByFrequencyWhereLittleFollowed() {
        var small = Purchases.madeUp(9, 12, 120).build();

        assertThat(scores(REPEAT, small, "account-0003", AS_OF))
                .isEqualTo(scores(PersonalFrequency.undecayed(), small, "account-0003", AS_OF));
    }

    @Test
    void ranksByTreesWhereTheyFindMore() {
        // Everybody buys four products for sixty days, then four others: six times each of the earlier ones, four times
        // the latest.
        var builder = new PortfolioBuilder();
        for (int account = 0; account < 60; account++) {
            for (int day = 0; day <= 330; day += 10) {
                for (int line = 0; line < 4; line++) {
                    int product = (account * 7 + day / 60 * 4 + line) % 60;
                    builder.add("account-%02d".formatted(account), day, "product-%02d".formatted(product));
                }
            }
        }
        var fickle = builder.build();
        var latest = List.of("product-20", "product-21", "product-22", "product-23");

        assertThat(first(PersonalFrequency.undecayed(), fickle)).isNotIn(latest);
        assertThat(first(REPEAT, fickle)).isIn(latest);
    }

    private static String first(Ranker ranker, Portfolio portfolio) {
        return scores(ranker, portfolio, "account-00", 331).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    @Test
    void isBetterOnlyWhereItFindsMoreInAboutAsManyBaskets() {
        assertThat(new Rehearsal(0.21, 0.795).isBetterThan(new Rehearsal(0.20, 0.80)))
                .isTrue();
        assertThat(new Rehearsal(0.21, 0.78).isBetterThan(new Rehearsal(0.20, 0.80)))
                .isFalse();
        assertThat(new Rehearsal(0.20, 0.85).isBetterThan(new Rehearsal(0.20, 0.80)))
                .isFalse();
    }

    @Test
    void seesNothingOfTheDayItIsAskedForNorLater() {
        var more = Purchases.madeUp(9, 45, 120);
        IntStream.range(0, 45)
                .forEach(i -> more.add("account-%04d".formatted(i), AS_OF, "product-%03d".formatted(i % 120)));
        var withMore = more.build();

        for (var ranker : List.of(REPEAT, EXPLORE)) {
            assertThat(scores(ranker, withMore, "account-0017", AS_OF))
                    .isNotEmpty()
                    .isEqualTo(scores(ranker, portfolio().before(AS_OF), "account-0017", AS_OF));
        }
    }

    @Test
    void learnsFromWhatFollowedBeforeTheDayAlone() {
        var lessons = Lesson.stages(Evidence.of(portfolio(), AS_OF), 5, 30);

        assertThat(lessons).hasSize(5);
        for (var lesson : lessons) {
            int day = lesson.evidence().asOf();
            assertThat(lesson.evidence().histories()).allMatch(history -> history.day(history.size() - 1) < day);
            assertThat(lesson.steps())
                    .allMatch(step -> step.asOf() == day && step.state().size() >= 2);
        }
        assertThat(lessons).extracting(lesson -> lesson.evidence().asOf()).containsExactly(270, 240, 210, 180, 150);
    }

    @Test
    void keepsWhatIsAskedFromWhatIsTold() {
        var evidence = Evidence.of(portfolio(), AS_OF);
        var folds = Lesson.folds(evidence, 5);

        assertThat(folds.stream().mapToInt(fold -> fold.steps().size()).sum())
                .isEqualTo(evidence.steps().size());
        assertThat(folds)
                .allSatisfy(fold -> assertThat(fold.evidence().steps())
                        .doesNotContainAnyElementsOf(fold.steps())
                        .hasSize(evidence.steps().size() - fold.steps().size()));
    }

    @Test
    void describesAccountProductPairsInRows() {
        // As of day 40 Ann bought milk on days 0, 10 and 30 and bread on day 10: of three order days three and one.
        var evidence = Evidence.of(Purchases.of("Ann 0 milk", "Ann 10 milk bread", "Ann 30 milk", "Bob 0 tea"), 40);
        var history = evidence.histories().getFirst();
        var facts = PairFacts.of(history, 40, ItemFacts.of(evidence));
        float[] milk = new float[PairFacts.COUNT];
        float[] tea = new float[PairFacts.COUNT];
        facts.write(1, milk, 0);
        facts.write(2, tea, 0);

        assertThat(milk[PairFacts.TIMES]).isEqualTo(3);
        assertThat(milk[1]).isEqualTo(1 + 0.7f + 0.49f); // fading by .7 a basket
        assertThat(milk[7]).isEqualTo(2); // in thirty days
        assertThat(milk[15]).isEqualTo(10); // days since
        assertThat(milk[19]).isEqualTo(5); // gaps of 10 and 20 days
        assertThat(tea[PairFacts.TIMES]).isZero();
        assertThat(facts.isBought(2)).isFalse();
    }
}
