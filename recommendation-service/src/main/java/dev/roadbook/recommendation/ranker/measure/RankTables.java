package dev.roadbook.recommendation.ranker.measure;

import dev.roadbook.recommendation.ranker.measure.protocol.Exam;
import dev.roadbook.recommendation.ranker.measure.protocol.Marks;
import dev.roadbook.recommendation.ranker.measure.protocol.Marks.Mean;
import java.util.List;
import java.util.Locale;

/** Marks of all rankings in one exam, for a terminal. */
final class RankTables {

    private static final int LENGTH = 10;

    private RankTables() {}

    static String of(String title, Exam exam, List<Contestant> ofAll, List<Contestant> ofNew) {
        var steps = "%n%s: %,d accounts asked, %,d steps to learn from; lists of %d, margins of 95 %% over accounts%n"
                .formatted(
                        title, exam.questions().size(), exam.evidence().steps().size(), LENGTH);
        return steps
                + table("Any product", exam, Exam.Part.ALL, ofAll)
                + table("Products never bought before", exam, Exam.Part.NEW, ofNew);
    }

    private static String table(String title, Exam exam, Exam.Part part, List<Contestant> contestants) {
        var text = new StringBuilder();
        Marks first = null;
        for (var contestant : contestants) {
            var marks = exam.sit(contestant.ranker().learn(exam.evidence()), part, LENGTH);
            if (first == null) {
                first = marks;
                text.append(
                        "%n%s, %,d baskets%n".formatted(title, marks.recall().count()));
                text.append("  %-34s %17s %17s %17s %8s %8s   %18s %18s%n"
                        .formatted(
                                "", "recall", "NDCG", "hit", "repeat", "new", "recall beyond 1st", "hit beyond 1st"));
            }
            text.append(row(contestant.name(), marks, first));
        }
        return text.toString();
    }

    private static String row(String name, Marks marks, Marks first) {
        var recall = marks.recallBeyond(first);
        var hit = marks.hitBeyond(first);
        return "  %-34s %8s ± %6s %8s ± %6s %8s ± %6s %8s %8s   %9s ± %6s %9s ± %6s%n"
                .formatted(
                        name,
                        number(marks.recall().value()),
                        number(marks.recall().margin()),
                        number(marks.ndcg().value()),
                        number(marks.ndcg().margin()),
                        number(marks.hit().value()),
                        number(marks.hit().margin()),
                        number(marks.repeat()),
                        number(marks.explore()),
                        number(recall.value()),
                        number(recall.margin()),
                        number(hit.value()),
                        number(hit.margin()));
    }

    private static String number(Mean mean) {
        return mean.count() == 0 ? "–" : number(mean.value());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
