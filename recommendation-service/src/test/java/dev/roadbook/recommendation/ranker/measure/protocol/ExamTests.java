package dev.roadbook.recommendation.ranker.measure.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.roadbook.recommendation.ranker.History;
import dev.roadbook.recommendation.ranker.Portfolio;
import dev.roadbook.recommendation.ranker.Purchases;
import dev.roadbook.recommendation.ranker.frequency.PersonalFrequency;
import dev.roadbook.recommendation.ranker.frequency.Popularity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExamTests {

    private final Portfolio portfolio = Purchases.of(
            "Ann 1 bread milk",
            "Ann 2 milk",
            "Ann 9 milk soap tea",
            "Bob 1 tea",
            "Bob 12 tea",
            "Cy 1 tea",
            "Cy 2 bread tea",
            "Cy 30 bread");

    private final Exam exam = FixedDates.asOf(portfolio, 9);

    @Test
    void asksOfAccountsWithTwoBasketsBefore() {
        assertThat(exam.questions())
                .extracting(question -> question.history().account())
                .containsExactly("Ann", "Cy");
        assertThat(exam.questions())
                .allSatisfy(question -> assertThat(question.history().size()).isEqualTo(2));
    }

    @Test
    void marksListsByHand() {
        // Frequency, list of two. Ann: milk (2), bread (1) against milk, soap, tea: recall 1/3, gain 1 of 1 + .6309 +
        // .5;
        // Cy: tea (2), bread (1) against bread: recall 1, gain .6309 of 1. Both hit. Of what is no news both find all,
        // of what is new Ann finds nothing and Cy has nothing to find.
        var marks = exam.sit(PersonalFrequency.undecayed().learn(exam.evidence()), Exam.Part.ALL, 2);

        assertThat(marks.recall().value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(marks.ndcg().value()).isCloseTo((1 / 2.1309297536 + 0.6309297536) / 2, within(1e-9));
        assertThat(marks.hit().value()).isEqualTo(1);
        assertThat(marks.repeat().value()).isEqualTo(1);
        assertThat(marks.explore()).isEqualTo(Marks.Mean.of(new double[] {0}));
    }

    @Test
    void asksForNewProductsOnlyWhereThereAreSome() {
        // Ann's new products are soap and tea; soap was never sold before. Popularity lists tea first of what she has
        // not.
        var marks = exam.sit(new Popularity().learn(exam.evidence()), Exam.Part.NEW, 1);

        assertThat(marks.recall().count()).isEqualTo(1);
        assertThat(marks.recall().value()).isEqualTo(0.5);
    }

    @Test
    void givesMarginsOverAccounts() {
        // Of 0, 1, 1 the mean is 2/3, the variance 1/3, of the mean 1/9: 1.96 thirds.
        var mean = Marks.Mean.of(new double[] {0, 1, Double.NaN, 1});

        assertThat(mean.value()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(mean.margin()).isCloseTo(1.96 / 3, within(1e-12));
        assertThat(mean.count()).isEqualTo(3);
    }

    @Test
    void comparesOnTheSameQuestions() {
        var frequency = exam.sit(PersonalFrequency.undecayed().learn(exam.evidence()), Exam.Part.ALL, 1);
        var popularity = exam.sit(new Popularity().learn(exam.evidence()), Exam.Part.ALL, 1);

        // Lists of one. Frequency: milk for Ann (1/3), tea for Cy (0). Popularity: tea for both (1/3, 0).
        assertThat(popularity.recallBeyond(frequency).value()).isEqualTo(0);
        assertThat(popularity.hitBeyond(frequency).margin()).isEqualTo(0);
    }

    @Test
    void knowsNothingOfTheDayItIsHeldOn() {
        assertThat(exam.evidence().histories())
                .allSatisfy(
                        history -> assertThat(history.day(history.size() - 1)).isLessThan(9));
        assertThat(exam.evidence().steps()).isEmpty();
    }

    @Test
    void holdsThreeExamsSixtyDaysApart() {
        assertThat(FixedDates.within(999)).containsExactly(820, 880, 940);
    }

    @Test
    void learnsFromTheLastBasketsOfOthers() {
        var ann = History.of("Ann", new int[] {0, 1}, new int[][] {{0}, {1}});
        var bob = History.of("Bob", new int[] {0}, new int[][] {{0}});
        var check = RealityCheck.of(
                Portfolio.of(List.of("0", "1"), List.of(ann, bob)),
                Map.of("Ann", new int[] {0}, "Bob", new int[] {1}),
                Set.of("Bob"),
                Set.of("Ann"));

        assertThat(check.evidence().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.next()).containsExactly(1));
        assertThat(check.questions()).singleElement().satisfies(question -> {
            assertThat(question.history().account()).isEqualTo("Ann");
            assertThat(question.asOf()).isEqualTo(2);
        });
    }
}
