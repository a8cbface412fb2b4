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

/** Applies orders in bulk up to each boundary, then has the touched accounts of its partition scored. */
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
        for (var delivery : deliveries) {
            switch (delivery.event()) {
                case OrderRecorded order -> revisions.add(OrderEvents.revision(order, delivery.partition()));
                case OrderRetracted order -> revisions.add(OrderEvents.revision(order, delivery.partition()));
                case BatchBoundary boundary -> {
                    apply(revisions);
                    close(boundary, delivery);
                }
                default ->
                    throw new IllegalArgumentException(
                            "not an order: " + delivery.event().getSchema().getFullName());
            }
        }
        apply(revisions);
        scoreReplayed(deliveries);
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

    private void close(BatchBoundary boundary, Delivery delivery) {
        var partition = delivery.partition();
        var tally = scoring.scoreTouched(partition, boundary.getBatchId());
        if (batches.done(boundary.getBatchId(), partition, boundary.getPartitionCount())) {
            refresh.wake();
        }
        if (!delivery.replayed()) {
            boundaryLag.record(Duration.between(boundary.getOccurredAt(), clock.instant()));
        }
        if (tally.scored() > 0) {
            log.info(
                    "partition scored batchId={} partition={} scored={} published={}",
                    boundary.getBatchId(),
                    partition,
                    tally.scored(),
                    tally.published());
        }
    }
}
