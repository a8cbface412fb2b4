package dev.roadbook.prediction.outcome.forecast;

import dev.roadbook.prediction.history.History;
import dev.roadbook.prediction.history.Medians;
import dev.roadbook.prediction.history.TradingDay;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what is worth telling in a history. */
final class Habits {

    private static final int LATEST_GAPS = 3;
    private static final int LEAST_GAPS_BEFORE = 3;
    private static final double CHANGED_PACE = 1.25;
    private static final int LATEST_PURCHASES = 20;
    private static final int LEAST_PURCHASES = 5;
    private static final double MOSTLY = 0.6;
    private static final int LEAST_AMOUNTS_BEFORE = 3;
    private static final BigDecimal UNUSUAL_SIZE = new BigDecimal("1.5");

    private Habits() {}

    static List<Habit> of(History history) {
        var habits = new ArrayList<Habit>();
        var purchases = history.days().stream().filter(TradingDay::hasPurchase).toList();
        pace(history.rhythm().gaps()).ifPresent(habits::add);
        weekday(purchases).ifPresent(habits::add);
        orderSize(purchases).ifPresent(habits::add);
        return habits;
    }

    private static Optional<Habit> pace(List<Integer> gaps) {
        int border = gaps.size() - LATEST_GAPS;
        if (border < LEAST_GAPS_BEFORE) {
            return Optional.empty();
        }
        double lately = Medians.of(gaps.subList(border, gaps.size())).orElseThrow();
        double before = Medians.of(gaps.subList(0, border)).orElseThrow();
        boolean hasChanged = lately >= CHANGED_PACE * before || before >= CHANGED_PACE * lately;
        return hasChanged ? Optional.of(new Habit.Pace(lately, before, LATEST_GAPS)) : Optional.empty();
    }

    private static Optional<Habit> weekday(List<TradingDay> purchases) {
        var latest = purchases.subList(Math.max(0, purchases.size() - LATEST_PURCHASES), purchases.size());
        var counts = new EnumMap<DayOfWeek, Integer>(DayOfWeek.class);
        latest.forEach(purchase -> counts.merge(purchase.day().getDayOfWeek(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(_ -> latest.size() >= LEAST_PURCHASES)
                .filter(most -> most.getValue() >= MOSTLY * latest.size())
                .map(most -> new Habit.Weekday(most.getKey(), most.getValue(), latest.size()));
    }

    private static Optional<Habit> orderSize(List<TradingDay> purchases) {
        int before = purchases.size() - 1;
        if (before < LEAST_AMOUNTS_BEFORE) {
            return Optional.empty();
        }
        var last = purchases.getLast().purchased();
        var usual = purchases.subList(Math.max(0, before - LATEST_PURCHASES), before).stream()
                .map(TradingDay::purchased)
                .sorted()
                .toList();
        var middle = usual.get(usual.size() / 2);
        boolean isUnusual = last.compareTo(middle.multiply(UNUSUAL_SIZE)) >= 0
                || middle.compareTo(last.multiply(UNUSUAL_SIZE)) >= 0;
        return isUnusual ? Optional.of(new Habit.OrderSize(last, middle)) : Optional.empty();
    }
}
