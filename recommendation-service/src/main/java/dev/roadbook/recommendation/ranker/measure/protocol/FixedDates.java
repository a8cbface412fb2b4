package dev.roadbook.recommendation.ranker.measure.protocol;

import dev.roadbook.recommendation.ranker.Evidence;
import dev.roadbook.recommendation.ranker.Portfolio;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The protocol for figures that are promised: as of a day, nothing of that day or later is known of any account, and each
 * account's next basket is to be found, whenever it came.
 */
public final class FixedDates {

    static final int LEAST_BASKETS = 2;
    static final int MOST_BASKETS = 60;

    private static final int APART = 60;
    private static final int DATES = 3;

    private FixedDates() {}

    /** Sixty days apart, the last one sixty days before the end. */
    public static List<Integer> within(int lastDay) {
        return IntStream.iterate(DATES, count -> count > 0, count -> count - 1)
                .mapToObj(count -> lastDay + 1 - count * APART)
                .toList();
    }

    /** Asks of accounts with 2 to 60 baskets before. */
    public static Exam asOf(Portfolio portfolio, int day) {
        var questions = new ArrayList<Question>();
        for (var history : portfolio.histories()) {
            int before = history.basketsBefore(day);
            if (before >= LEAST_BASKETS && before <= MOST_BASKETS && before < history.size()) {
                questions.add(new Question(history.first(before), day, history.basket(before)));
            }
        }
        return new Exam(Evidence.of(portfolio, day), questions);
    }
}
