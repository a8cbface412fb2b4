package dev.roadbook.dashboard.projection;

import dev.roadbook.platform.kafka.Delivery;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Measures how long after it happened a fact is in the read models. */
@Component
class ProjectionDelay {

    private final MeterRegistry meters;
    private final Clock clock;

    ProjectionDelay(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** The latest event of each topic stands for those that came with it; a dead letter is late for its own reasons. */
    void record(List<Delivery> deliveries) {
        var now = clock.instant();
        deliveries.stream()
                .filter(delivery -> !delivery.replayed())
                .collect(Collectors.toMap(
                        Delivery::topic, ProjectionDelay::occurredAt, (one, other) -> one.isAfter(other) ? one : other))
                .forEach((topic, occurredAt) -> Timer.builder("roadbook.projection.delay")
                        .description("From a fact's happening to its being in the read models")
                        .tag("topic", topic)
                        .register(meters)
                        .record(Duration.between(occurredAt, now)));
    }

    private static Instant occurredAt(Delivery delivery) {
        var event = delivery.event();
        return (Instant) event.get(event.getSchema().getField("occurredAt").pos());
    }
}
