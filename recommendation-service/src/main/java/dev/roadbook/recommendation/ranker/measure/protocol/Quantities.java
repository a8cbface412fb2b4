package dev.roadbook.recommendation.ranker.measure.protocol;

import dev.roadbook.recommendation.profile.BuyingHistory;
import dev.roadbook.recommendation.profile.Habit;
import dev.roadbook.recommendation.profile.Purchase;
import dev.roadbook.recommendation.profile.UsualQuantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How well quantities are told of what is bought again: as of a day, for each product of an account's next basket that it bought
 * before, what it ordered beside what it usually orders, and beside what it ordered last. The same accounts are asked as of
 * rankings, and nothing later is known either.
 */
public final class Quantities {

    private final List<Answer> answers;

    private Quantities(List<Answer> answers) {
        this.answers = List.copyOf(answers);
    }

    private record Answer(int purchases, UsualQuantity usual, BigDecimal last, BigDecimal ordered) {

        boolean isWithin() {
            return usual.low().compareTo(ordered) <= 0 && ordered.compareTo(usual.high()) <= 0;
        }
    }

    /**
     * Errors of all quantities together, as shares of what was ordered.
     *
     * @param count how many quantities
     * @param last of the quantity ordered last
     * @param usual of the usual one
     * @param within share of quantities that lay in the usual range
     */
    public record Errors(int count, double last, double usual, double within) {}

    /** Of the purchases of each account, the oldest first. */
    public static Quantities asOf(Collection<List<Purchase>> accounts, LocalDate day) {
        var answers = new ArrayList<Answer>();
        for (var purchases : accounts) {
            int before = (int) purchases.stream()
                    .takeWhile(purchase -> purchase.day().isBefore(day))
                    .count();
            if (before >= FixedDates.LEAST_BASKETS && before <= FixedDates.MOST_BASKETS && before < purchases.size()) {
                var history = BuyingHistory.of(purchases.subList(0, before), day);
                var ordered = ordered(purchases.get(before));
                history.habits().forEach(habit -> answer(habit, ordered).ifPresent(answers::add));
            }
        }
        return new Quantities(answers);
    }

    private static Map<String, BigDecimal> ordered(Purchase basket) {
        var ordered = new TreeMap<String, BigDecimal>();
        for (var line : basket.lines()) {
            if (line.quantity() != null) {
                ordered.merge(line.sku(), line.quantity(), BigDecimal::add);
            }
        }
        return ordered;
    }

    private static Optional<Answer> answer(Habit habit, Map<String, BigDecimal> ordered) {
        var quantity = Optional.ofNullable(ordered.get(habit.sku()));
        return habit.usualQuantity()
                .flatMap(usual -> quantity.map(known ->
                        new Answer(habit.purchases(), usual, habit.quantities().getFirst(), known)));
    }

    /** Of products bought so many times before or more. */
    public Errors errors(int leastPurchases) {
        double ordered = 0;
        double last = 0;
        double usual = 0;
        int within = 0;
        int count = 0;
        for (var answer : answers) {
            if (answer.purchases() >= leastPurchases) {
                count++;
                ordered += answer.ordered().doubleValue();
                last += answer.ordered().subtract(answer.last()).abs().doubleValue();
                usual += answer.ordered()
                        .subtract(answer.usual().quantity())
                        .abs()
                        .doubleValue();
                within += answer.isWithin() ? 1 : 0;
            }
        }
        return new Errors(count, last / ordered, usual / ordered, (double) within / count);
    }
}
