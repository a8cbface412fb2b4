package dev.roadbook.recommendation.intake;

import dev.roadbook.events.BatchBoundary;
import dev.roadbook.events.OrderLine;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.recommendation.basket.Baskets;
import dev.roadbook.recommendation.basket.OrderFact;
import dev.roadbook.recommendation.batch.Batches;
import dev.roadbook.recommendation.batch.Boundaries;
import dev.roadbook.recommendation.intake.TouchedAccounts.Touched;
import dev.roadbook.recommendation.market.Markets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies orders and, at the boundary of a batch, tells which accounts it touched in that partition. */
@Component
class OrderIntake {

    private final Baskets baskets;
    private final Batches batches;
    private final Markets markets;
    private final TouchedAccounts touchedAccounts;
    private final List<AccountFollower> followers;
    private final TransactionTemplate transaction;

    OrderIntake(
            Baskets baskets,
            Batches batches,
            Markets markets,
            TouchedAccounts touchedAccounts,
            List<AccountFollower> followers,
            TransactionTemplate transaction) {
        this.baskets = baskets;
        this.batches = batches;
        this.markets = markets;
        this.touchedAccounts = touchedAccounts;
        this.followers = followers;
        this.transaction = transaction;
    }

    /** Orders that come after a boundary may be applied before it is acted upon: they become due at their own. */
    void handle(List<Delivery> deliveries) {
        var orders = deliveries.stream()
                .flatMap(delivery -> Order.of(delivery).stream())
                .toList();
        if (!orders.isEmpty()) {
            bringUp(transaction.execute(_ -> apply(orders)));
        }
        for (var boundaries : boundariesByBatch(deliveries)) {
            reach(boundaries);
        }
    }

    /** Returns the accounts of orders that no boundary will settle. */
    private List<SettledAccount> apply(List<Order> orders) {
        var touched = baskets.apply(orders.stream().map(Order::fact).toList());
        var latest = new HashMap<String, Order>();
        orders.stream()
                .filter(order -> touched.contains(order.accountId()))
                .forEach(order -> latest.put(order.accountId(), order));
        touchedAccounts.touch(latest.values().stream().map(Order::touched).toList());
        return told(touchedAccounts.settleAccounts(latest.values().stream()
                .filter(order -> !order.isFollowedByBoundary())
                .map(Order::accountId)
                .collect(Collectors.toSet())));
    }

    private List<SettledAccount> told(List<SettledAccount> settled) {
        followers.forEach(follower -> follower.ordersChanged(settled));
        return settled;
    }

    private void bringUp(List<SettledAccount> settled) {
        var accountIds = settled.stream().map(SettledAccount::accountId).toList();
        followers.forEach(follower -> follower.bringUp(accountIds));
    }

    private void reach(Boundaries boundaries) {
        bringUp(transaction.execute(_ -> told(touchedAccounts.settlePartitions(boundaries.partitions()))));
        var complete = transaction.execute(_ -> {
            var completes = batches.reach(boundaries);
            if (completes) {
                markets.requestRefresh();
            }
            return completes;
        });
        if (Boolean.TRUE.equals(complete)) {
            followers.forEach(AccountFollower::wake);
        }
    }

    /** In the order in which the batches came. */
    private static List<Boundaries> boundariesByBatch(List<Delivery> deliveries) {
        var partitions = new LinkedHashMap<UUID, Set<Integer>>();
        var boundaries = new LinkedHashMap<UUID, BatchBoundary>();
        for (var delivery : deliveries) {
            if (delivery.event() instanceof BatchBoundary boundary) {
                boundaries.putIfAbsent(boundary.getBatchId(), boundary);
                partitions
                        .computeIfAbsent(boundary.getBatchId(), _ -> new HashSet<>())
                        .add(delivery.partition());
            }
        }
        return boundaries.values().stream()
                .map(boundary -> new Boundaries(
                        boundary.getBatchId(),
                        partitions.getOrDefault(boundary.getBatchId(), Set.of()),
                        boundary.getPartitionCount(),
                        boundary.getLastOrderDate(),
                        boundary.getOccurredAt()))
                .toList();
    }

    private record Order(
            OrderFact fact, int partition, @Nullable UUID batchId, boolean replayed) {

        static Optional<Order> of(Delivery delivery) {
            return switch (delivery.event()) {
                case OrderRecorded recorded ->
                    Optional.of(new Order(
                            new OrderFact.Stands(
                                    recorded.getOrderId(),
                                    recorded.getAccountId(),
                                    recorded.getRevision(),
                                    recorded.getOrderedOn(),
                                    lines(recorded.getLines())),
                            delivery.partition(),
                            recorded.getBatchId(),
                            delivery.replayed()));
                case OrderRetracted retracted ->
                    Optional.of(new Order(
                            new OrderFact.TakenBack(
                                    retracted.getOrderId(), retracted.getAccountId(), retracted.getRevision()),
                            delivery.partition(),
                            retracted.getBatchId(),
                            delivery.replayed()));
                default -> Optional.empty();
            };
        }

        private static Map<String, OrderFact.Line> lines(List<OrderLine> lines) {
            return lines.stream()
                    .collect(Collectors.toMap(
                            OrderLine::getSku,
                            line -> new OrderFact.Line(line.getAmount(), line.getQuantity()),
                            OrderFact.Line::plus));
        }

        String accountId() {
            return fact.accountId();
        }

        /** One without a batch is not, nor is one that comes from a dead letter: that of its batch has gone by. */
        boolean isFollowedByBoundary() {
            return batchId != null && !replayed;
        }

        Touched touched() {
            return new Touched(accountId(), partition, batchId);
        }
    }
}
