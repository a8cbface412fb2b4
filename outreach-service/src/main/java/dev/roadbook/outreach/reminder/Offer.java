package dev.roadbook.outreach.reminder;

import static java.util.stream.Collectors.toMap;

import dev.roadbook.outreach.answer.Line;
import dev.roadbook.outreach.directory.LatestOrders.Item;
import dev.roadbook.outreach.directory.LatestOrders.PastOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer is offered to order: what the account usually orders or, where nothing is usual yet, what it ordered last.
 *
 * @param usual whether it is what is usual
 * @param items what can be had of it
 * @param unavailable what cannot be had now
 * @param last the last order
 */
record Offer(boolean usual, List<Item> items, List<Item> unavailable, Last last) {

    private static final int AT_LEAST_TWICE = 2;

    Offer {
        items = List.copyOf(items);
        unavailable = List.copyOf(unavailable);
    }

    /**
     * All that was ordered on the last day with an order.
     *
     * @param day that day
     * @param items what was ordered
     * @param worth what it came to; absent where that is of several currencies
     */
    record Last(LocalDate day, List<Item> items, @Nullable Worth worth) {

        Last {
            items = List.copyOf(items);
        }
    }

    /**
     * An amount of money.
     *
     * @param amount how much
     * @param currency ISO 4217 code
     */
    record Worth(BigDecimal amount, String currency) {}

    /** What can be had of it, as a buyer answers to it. */
    List<Line> lines() {
        return items.stream()
                .map(item -> new Line(item.sku(), item.name(), item.quantity()))
                .toList();
    }

    /** By the last orders; none without any. */
    static Optional<Offer> of(List<PastOrder> orders) {
        var days = new TreeMap<LocalDate, List<PastOrder>>();
        orders.forEach(order ->
                days.computeIfAbsent(order.orderedOn(), _ -> new ArrayList<>()).add(order));
        return days.isEmpty() ? Optional.empty() : Optional.of(of(days.descendingMap()));
    }

    private static Offer of(Map<LocalDate, List<PastOrder>> days) {
        var latest = days.entrySet().iterator().next();
        var last = new Last(latest.getKey(), items(latest.getValue()), worth(latest.getValue()));
        var usual = usual(days.values().stream().map(Offer::items).toList());
        var all = usual.isEmpty() ? last.items() : usual;
        return new Offer(
                !usual.isEmpty(),
                all.stream().filter(Item::available).toList(),
                all.stream().filter(item -> !item.available()).toList(),
                last);
    }

    /** What was ordered at least twice and on at least half of the days, each as much as on most of them. */
    private static List<Item> usual(List<List<Item>> days) {
        Map<String, List<Item>> bySku = new LinkedHashMap<>();
        days.forEach(items -> items.forEach(item ->
                bySku.computeIfAbsent(item.sku(), _ -> new ArrayList<>()).add(item)));
        return bySku.values().stream()
                .filter(times -> times.size() >= AT_LEAST_TWICE && times.size() * 2 >= days.size())
                .map(times -> withQuantity(times.getFirst(), median(times)))
                .toList();
    }

    /** Of an even number the lower one, so that it is a quantity that was ordered. */
    private static BigDecimal median(List<Item> times) {
        return times.stream()
                .map(Item::quantity)
                .sorted()
                .skip((times.size() - 1) / 2)
                .findFirst()
                .orElseThrow();
    }

    private static List<Item> items(List<PastOrder> orders) {
        return List.copyOf(orders.stream()
                .flatMap(order -> order.items().stream())
                .collect(toMap(
                        Item::sku,
                        item -> item,
                        (one, other) -> withQuantity(one, one.quantity().add(other.quantity())),
                        LinkedHashMap::new))
                .values());
    }

    private static @Nullable Worth worth(Collection<PastOrder> orders) {
        var currencies = orders.stream().map(PastOrder::currency).distinct().toList();
        return currencies.size() == 1
                ? new Worth(
                        orders.stream().map(PastOrder::amount).reduce(BigDecimal.ZERO, BigDecimal::add),
                        currencies.getFirst())
                : null;
    }

    private static Item withQuantity(Item item, BigDecimal quantity) {
        return new Item(item.sku(), item.name(), quantity, item.available());
    }
}
