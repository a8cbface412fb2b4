package dev.roadbook.recommendation.ranker.measure.protocol;

import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.Evidence.Step;
import dev.roadbook.recommendation.ranker.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The protocol papers compare by (Li and others, A Next Basket Recommendation Reality Check, 2023): baskets have an order and no
 * days, the last one of some accounts is to be found, and the last ones of others may be learned from though they may be later.
 */
public final class RealityCheck {

    private RealityCheck() {}

    /** Baskets have their place for a day. */
    public static Exam of(Portfolio histories, Map<String, int[]> next, Set<String> taught, Set<String> asked) {
        var steps = new ArrayList<Step>();
        var questions = new ArrayList<Question>();
        for (var history : histories.histories()) {
            int[] basket = next.get(history.account());
            if (basket != null && taught.contains(history.account())) {
                steps.add(new Step(history, history.size(), basket));
            } else if (basket != null && asked.contains(history.account())) {
                questions.add(new Question(history, history.size(), basket));
            }
        }
        int longest = histories.histories().stream()
                .mapToInt(history -> history.size())
                .max()
                .orElse(0);
        return new Exam(
                new Evidence(histories.products(), longest, histories.histories(), List.copyOf(steps)), questions);
    }
}
