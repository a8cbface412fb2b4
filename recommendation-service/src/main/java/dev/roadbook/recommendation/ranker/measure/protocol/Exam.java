package dev.roadbook.recommendation.ranker.measure.protocol;

import dev.roadbook.recommendation.ranker.Best;
import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.Scorer;
import dev.roadbook.recommendation.ranker.Scores;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Questions, and all that may be known when they are answered.
 *
 * @param evidence what rankings learn from
 * @param questions what they are asked
 */
public record Exam(Evidence evidence, List<Question> questions) {

    public Exam {
        questions = List.copyOf(questions);
    }

    /** What is ranked, and what counts as found. */
    public enum Part {
        /** Any product; all of the next basket. */
        ALL,
        /** Products the account never bought; those of the next basket, where it has any. */
        NEW
    }

    /** The marks of a ranking; one that has no opinion on a product leaves it out, equals go by popularity. */
    public Marks sit(Scorer scorer, Part part, int most) {
        return sit(scorer, part, most, evidence.popularity());
    }

    Marks sit(Scorer scorer, Part part, int most, double[] second) {
        var marks = new Marks.Sheet(questions.size());
        var scores = new Scores(evidence.products());
        for (var question : questions) {
            int[] bought = question.history().products();
            IntPredicate isNew = product -> Arrays.binarySearch(bought, product) < 0;
            int[] sought = part == Part.ALL
                    ? question.next()
                    : Arrays.stream(question.next()).filter(isNew).toArray();
            if (sought.length > 0) {
                scorer.score(question.history(), question.asOf(), scores);
                int[] list = Best.of(scores, most, second, part == Part.ALL ? _ -> true : isNew);
                marks.add(list, sought, isNew, most);
                scores.clear();
            } else {
                marks.pass();
            }
        }
        return marks.marks();
    }
}
