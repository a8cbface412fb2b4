package dev.roadbook.outreach.reminder;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.roadbook.outreach.answer.Line;
import dev.roadbook.outreach.directory.LatestOrders.Item;
import dev.roadbook.outreach.directory.LatestOrders.PastOrder;
import dev.roadbook.outreach.directory.NextOrders.Label;
import dev.roadbook.outreach.directory.NextOrders.Product;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer is offered to order: what is due, else what the account usually orders or, where nothing is usual yet, what it
 * ordered last.
 *
 * @param basis which of these
 * @param items what can be had of it
 * @param unavailable what cannot be had now
 * @param labels of what is due, why each product is offered, by item code
 * @param last the last order, where there was one
 */
record Offer(
        Basis basis,
        List<Item> items,
        List<Item> unavailable,
        Map<String, Label> labels,
        @Nullable Last last) {

    private static final int AT_LEAST_TWICE = 2;

    /** Why these products are offered. */
    enum Basis {
        DUE,
        USUAL,
        LAST
    }

    Offer {
        labels = Map.copyOf(labels);
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

    /** Item codes of what a recommendation and no habit put there. */
    Stream<String> recommended() {
        return items.stream().map(Item::sku).filter(labels::containsKey);
    }

    /**
     * By what is due or, where that is not known, by the last orders; none without any.
     *
     * @param next what the next order should hold; what is new in it is suggested, never offered
     */
    static Optional<Offer> of(List<PastOrder> orders, List<Product> next) {
        var past = of(orders);
        var due = next.stream()
                .filter(product -> !product.leftOut() && !product.label().isNew() && product.quantity() != null)
                .toList();
        return due.stream().anyMatch(Product::available)
                ? Optional.of(due(due, past.map(Offer::last).orElse(null)))
                : past.map(offer -> offer.without(next));
    }

    private static Offer due(List<Product> due, @Nullable Last last) {
        return new Offer(
                Basis.DUE,
                due.stream().filter(Product::available).map(Offer::item).toList(),
                due.stream()
                        .filter(product -> !product.available())
                        .map(Offer::item)
                        .toList(),
                due.stream().collect(toMap(Product::sku, Product::label)),
                last);
    }

    private static Item item(Product product) {
        return new Item(
                product.sku(),
                product.name(),
                Objects.requireNonNull(product.quantity(), "only what has a quantity is due"),
                product.available());
    }

    /** What somebody left out of the next order is not offered by habit either. */
    private Offer without(List<Product> next) {
        var leftOut = next.stream().filter(Product::leftOut).map(Product::sku).collect(toSet());
        return new Offer(
                basis,
                items.stream().filter(item -> !leftOut.contains(item.sku())).toList(),
                unavailable.stream()
                        .filter(item -> !leftOut.contains(item.sku()))
                        .toList(),
                labels,
                last);
    }

    private static Optional<Offer> of(List<PastOrder> orders) {
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
                usual.isEmpty() ? Basis.LAST : Basis.USUAL,
                all.stream().filter(Item::available).toList(),
                all.stream().filter(item -> !item.available()).toList(),
                Map.of(),
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
