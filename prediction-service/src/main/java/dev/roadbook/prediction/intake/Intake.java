package dev.roadbook.prediction.intake;

import dev.roadbook.events.BatchBoundary;
import dev.roadbook.events.OrderRecorded;
import dev.roadbook.events.OrderRetracted;
import dev.roadbook.platform.kafka.Delivery;
import dev.roadbook.prediction.history.OrderRevision;
import dev.roadbook.prediction.history.Orders;
import dev.roadbook.prediction.refresh.PortfolioRefresh;
import dev.roadbook.prediction.scoring.Scoring;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Applies orders in bulk up to the boundaries of a batch, then has the touched accounts of their partitions scored. */
@Component
class Intake {

    private static final Logger log = LoggerFactory.getLogger(Intake.class);

    private final Orders orders;
    private final Scoring scoring;
    private final BatchProgress batches;
    private final PortfolioRefresh refresh;
    private final Clock clock;
    private final Timer boundaryLag;

    Intake(
            Orders orders,
            Scoring scoring,
            BatchProgress batches,
            PortfolioRefresh refresh,
            Clock clock,
            MeterRegistry meters) {
        this.orders = orders;
        this.scoring = scoring;
        this.batches = batches;
        this.refresh = refresh;
        this.clock = clock;
        this.boundaryLag = Timer.builder("roadbook.prediction.boundary.lag")
                .description("From a batch's publication to the publication of its predictions, by partition")
                .register(meters);
    }

    void take(List<Delivery> deliveries) {
        var revisions = new ArrayList<OrderRevision>();
        var reached = new ArrayList<Reached>();
        for (var delivery : deliveries) {
            if (reached.stream().anyMatch(boundary -> boundary.goesBefore(delivery))) {
                apply(revisions);
                close(reached);
            }
            switch (delivery.event()) {
                case OrderRecorded order -> revisions.add(OrderEvents.revision(order, delivery.partition()));
                case OrderRetracted order -> revisions.add(OrderEvents.revision(order, delivery.partition()));
                case BatchBoundary boundary -> reached.add(new Reached(delivery, boundary));
                default ->
                    throw new IllegalArgumentException(
                            "not an order: " + delivery.event().getSchema().getFullName());
            }
        }
        apply(revisions);
        close(reached);
        scoreReplayed(deliveries);
    }

    /** A boundary whose partition is to be scored, together with others of the same batch. */
    private record Reached(Delivery delivery, BatchBoundary boundary) {

        /** Nothing of a later batch is applied to what has not been scored. */
        boolean goesBefore(Delivery next) {
            return delivery.partition() == next.partition()
                    || (next.event() instanceof BatchBoundary other
                            && !other.getBatchId().equals(boundary.getBatchId()));
        }
    }

    /** No boundary follows an order that comes from a dead letter: that of its batch has long gone by. */
    private void scoreReplayed(List<Delivery> deliveries) {
        var accounts = deliveries.stream()
                .filter(Delivery::replayed)
                .flatMap(delivery -> switch (delivery.event()) {
                    case OrderRecorded order -> Stream.of(order.getAccountId());
                    case OrderRetracted order -> Stream.of(order.getAccountId());
                    default -> Stream.of();
                })
                .collect(Collectors.toSet());
        if (!accounts.isEmpty()) {
            scoring.scoreTouched(accounts);
        }
    }

    private void apply(List<OrderRevision> revisions) {
        orders.apply(revisions);
        revisions.clear();
    }

    /** Boundaries of one batch, each of another partition. */
    private void close(List<Reached> reached) {
        if (reached.isEmpty()) {
            return;
        }
        var batch = reached.getFirst().boundary();
        var partitions = reached.stream()
                .map(boundary -> boundary.delivery().partition())
                .collect(Collectors.toSet());
        var tally = scoring.scoreTouched(partitions, batch.getBatchId());
        if (batches.done(batch.getBatchId(), partitions, batch.getPartitionCount())) {
            refresh.wake();
        }
        reached.stream()
                .filter(boundary -> !boundary.delivery().replayed())
                .forEach(boundary ->
                        boundaryLag.record(Duration.between(boundary.boundary().getOccurredAt(), clock.instant())));
        if (tally.scored() > 0) {
            log.info(
                    "partitions scored batchId={} partitions={} scored={} published={}",
                    batch.getBatchId(),
                    partitions.size(),
                    tally.scored(),
                    tally.published());
        }
        reached.clear();
    }
}
