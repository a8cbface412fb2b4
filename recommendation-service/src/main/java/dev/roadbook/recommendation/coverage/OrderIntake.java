package dev.roadbook.recommendation.coverage;

import dev.roadbook.events.BatchBoundary;
import dev.roadbook.events.OrderLine;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.recommendation.basket.Baskets;
import dev.roadbook.recommendation.basket.OrderFact;
import dev.roadbook.recommendation.batch.Batches;
import dev.roadbook.recommendation.batch.Boundary;
import dev.roadbook.recommendation.coverage.CoverageRows.Touched;
import dev.roadbook.recommendation.market.Markets;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies orders and, at the boundary of a batch, recomputes the accounts it touched in that partition. */
@Component
class OrderIntake {

    private final Baskets baskets;
    private final Batches batches;
    private final Markets markets;
    private final CoverageRows rows;
    private final CoverageWork work;
    private final CoverageWorker worker;
    private final TransactionTemplate transaction;

    OrderIntake(
            Baskets baskets,
            Batches batches,
            Markets markets,
            CoverageRows rows,
            CoverageWork work,
            CoverageWorker worker,
            TransactionTemplate transaction) {
        this.baskets = baskets;
        this.batches = batches;
        this.markets = markets;
        this.rows = rows;
        this.work = work;
        this.worker = worker;
        this.transaction = transaction;
    }

    /** Orders that come after a boundary may be applied before it is acted upon: they become due at their own. */
    void handle(List<Delivery> deliveries) {
        var orders = deliveries.stream()
                .flatMap(delivery -> Order.of(delivery).stream())
                .toList();
        var settled = orders.isEmpty() ? List.<String>of() : apply(orders);
        work.bringUp(settled);
        for (var delivery : deliveries) {
            if (delivery.event() instanceof BatchBoundary boundary) {
                reach(boundary, delivery.partition());
            }
        }
    }

    /** Returns the accounts of orders that no boundary will settle. */
    private List<String> apply(List<Order> orders) {
        return List.copyOf(transaction.execute(_ -> {
            var touched = baskets.apply(orders.stream().map(Order::fact).toList());
            var latest = new HashMap<String, Order>();
            orders.stream()
                    .filter(order -> touched.contains(order.accountId()))
                    .forEach(order -> latest.put(order.accountId(), order));
            rows.touch(latest.values().stream().map(Order::touched).toList());
            return rows.settle(latest.values().stream()
                    .filter(order -> !order.isFollowedByBoundary())
                    .map(Order::accountId)
                    .collect(Collectors.toSet()));
        }));
    }

    private void reach(BatchBoundary event, int partition) {
        work.bringUp(transaction.execute(_ -> rows.settle(partition)));
        var complete = transaction.execute(_ -> {
            var completes = batches.reach(boundary(event));
            if (completes) {
                markets.requestRefresh();
            }
            return completes;
        });
        if (Boolean.TRUE.equals(complete)) {
            worker.wake();
        }
    }

    private static Boundary boundary(BatchBoundary event) {
        return new Boundary(
                event.getBatchId(),
                event.getPartition(),
                event.getPartitionCount(),
                event.getLastOrderDate(),
                event.getOccurredAt());
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
                                    amounts(recorded.getLines())),
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

        private static Map<String, BigDecimal> amounts(List<OrderLine> lines) {
            return lines.stream().collect(Collectors.toMap(OrderLine::getSku, OrderLine::getAmount, BigDecimal::add));
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
