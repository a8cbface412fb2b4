package dev.roadbook.outreach.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What operators watch: intents by state, and how attempts end. */
@Component
class DeliveryMeters {

    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final MeterRegistry registry;
    private final Ledger ledger;
    private Map<State, Long> counts = new EnumMap<>(State.class);
    private long countedAt = System.nanoTime() - FRESH_NANOS - 1;

    DeliveryMeters(MeterRegistry registry, Ledger ledger) {
        this.registry = registry;
        this.ledger = ledger;
        State.all()
                .forEach(state -> Gauge.builder("roadbook.outreach.intents", () -> intents(state))
                        .description("Intended mails by state")
                        .tag("state", state.name())
                        .register(registry));
    }

    void settled(State state) {
        registry.counter("roadbook.outreach.mails", "outcome", state.name()).increment();
    }

    private synchronized long intents(State state) {
        if (System.nanoTime() - countedAt > FRESH_NANOS) {
            counts = ledger.countByState();
            countedAt = System.nanoTime();
        }
        return counts.getOrDefault(state, 0L);
    }
}
