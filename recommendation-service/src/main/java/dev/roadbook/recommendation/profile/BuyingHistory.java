package dev.roadbook.recommendation.profile;

import dev.roadbook.recommendation.profile.Purchase.Line;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an account bought up to a day, added up by product.
 *
 * @param orders orders that brought something
 * @param revenue what all orders brought, less credit
 * @param lastOn day of the latest order that brought something
 * @param habits by item code
 */
public record BuyingHistory(
        int orders, BigDecimal revenue, @Nullable LocalDate lastOn, List<Habit> habits) {

    private static final int QUANTITIES = 5;
    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    public static final BuyingHistory NONE = new BuyingHistory(0, NOTHING, null, List.of());

    public BuyingHistory {
        habits = List.copyOf(habits);
    }

    /** The same for the same purchases, in whatever order they come. */
    public static BuyingHistory of(Collection<Purchase> purchases, LocalDate asOf) {
        int orders = 0;
        var revenue = NOTHING;
        LocalDate lastOn = null;
        var days = new TreeMap<String, TreeMap<LocalDate, Sum>>();
        for (var purchase : purchases) {
            if (purchase.day().isAfter(asOf)) {
                continue;
            }
            var brought = purchase.lines().stream().map(Line::amount).reduce(NOTHING, BigDecimal::add);
            revenue = revenue.add(brought);
            if (brought.signum() > 0) {
                orders++;
                lastOn = lastOn == null || lastOn.isBefore(purchase.day()) ? purchase.day() : lastOn;
            }
            for (var line : purchase.lines()) {
                days.computeIfAbsent(line.sku(), _ -> new TreeMap<>()).merge(purchase.day(), Sum.of(line), Sum::plus);
            }
        }
        return new BuyingHistory(orders, revenue, lastOn, habits(days));
    }

    public Optional<LocalDate> latest() {
        return Optional.ofNullable(lastOn);
    }

    private static List<Habit> habits(TreeMap<String, TreeMap<LocalDate, Sum>> days) {
        var habits = new ArrayList<Habit>();
        days.forEach((sku, sums) -> habit(sku, sums).ifPresent(habits::add));
        return habits;
    }

    /** A product that only ever came back is no habit. */
    private static Optional<Habit> habit(String sku, TreeMap<LocalDate, Sum> sums) {
        var bought = sums.entrySet().stream()
                .filter(day -> day.getValue().isPurchase())
                .toList();
        if (bought.isEmpty()) {
            return Optional.empty();
        }
        var told = bought.stream().map(Map.Entry::getValue).filter(Sum::isTold).toList();
        return Optional.of(new Habit(
                sku,
                bought.size(),
                bought.getFirst().getKey(),
                bought.getLast().getKey(),
                sums.values().stream().map(Sum::amount).reduce(NOTHING, BigDecimal::add),
                told.stream().map(Sum::units).reduce(BigDecimal.ZERO.setScale(3), BigDecimal::add),
                told.stream().map(Sum::amount).reduce(NOTHING, BigDecimal::add),
                told.reversed().stream().limit(QUANTITIES).map(Sum::units).toList()));
    }

    /** All of a product on a day; units are not known as soon as one line does not tell them. */
    private record Sum(BigDecimal amount, @Nullable BigDecimal quantity) {

        static Sum of(Line line) {
            return new Sum(line.amount(), line.quantity());
        }

        Sum plus(Sum other) {
            return new Sum(
                    amount.add(other.amount),
                    quantity == null || other.quantity == null ? null : quantity.add(other.quantity));
        }

        boolean isPurchase() {
            return amount.signum() > 0;
        }

        boolean isTold() {
            return units().signum() > 0;
        }

        BigDecimal units() {
            return quantity == null ? BigDecimal.ZERO : quantity;
        }
    }
}
