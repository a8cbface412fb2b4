package dev.roadbook.recommendation.ranker.learned;

import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.Evidence.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * What was known at some time, and what followed.
 *
 * @param evidence what was known
 * @param steps histories with the basket that followed, none of which the evidence knows
 */
record Lesson(Evidence evidence, List<Step> steps) {

    private static final int LEAST_BASKETS = 2;

    Lesson {
        steps = List.copyOf(steps);
    }

    /** At earlier days, some time apart, the latest first: what followed came before the day all of this is known. */
    static List<Lesson> stages(Evidence evidence, int count, int apart) {
        var lessons = new ArrayList<Lesson>();
        for (int stage = 1; stage <= count; stage++) {
            int day = evidence.asOf() - stage * apart;
            var steps = new ArrayList<Step>();
            for (var history : evidence.histories()) {
                int before = history.basketsBefore(day);
                if (before >= LEAST_BASKETS && before < history.size()) {
                    steps.add(new Step(history.first(before), day, history.basket(before)));
                }
            }
            var earlier = evidence.before(day);
            if (!steps.isEmpty() && !earlier.steps().isEmpty()) {
                lessons.add(new Lesson(earlier, steps));
            }
        }
        return lessons;
    }

    /** By accounts: what followed on the histories of one part is told by those of the others. */
    static List<Lesson> folds(Evidence evidence, int count) {
        var lessons = new ArrayList<Lesson>();
        for (int fold = 0; fold < count; fold++) {
            var within = new ArrayList<Step>();
            var without = new ArrayList<Step>();
            for (int i = 0; i < evidence.steps().size(); i++) {
                (i % count == fold ? within : without).add(evidence.steps().get(i));
            }
            if (!within.isEmpty() && !without.isEmpty()) {
                lessons.add(new Lesson(
                        new Evidence(evidence.products(), evidence.asOf(), evidence.histories(), without), within));
            }
        }
        return lessons;
    }
}
