package dev.roadbook.outreach.run;

import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.ledger.State;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What operators watch: intents by state, and how attempts end. */
@Component
class MailMeters {

    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final MeterRegistry registry;
    private final Ledger ledger;
    private final AtomicReference<@Nullable Counted> counted = new AtomicReference<>();

    private record Counted(Map<State, Long> intents, long nanos) {}

    MailMeters(MeterRegistry registry, Ledger ledger) {
        this.registry = registry;
        this.ledger = ledger;
        State.all()
                .forEach(state -> Gauge.builder("roadbook.outreach.intents", () -> intents(state))
                        .description("Intended mails by state")
                        .tag("state", state.name())
                        .register(registry));
        State.all().forEach(this::mails);
    }

    void settled(State state) {
        mails(state).increment();
    }

    /** From nothing on, since an alarm on an increase needs a count to increase from. */
    private Counter mails(State state) {
        return registry.counter("roadbook.outreach.mails", "outcome", state.name());
    }

    private long intents(State state) {
        var last = counted.get();
        if (last == null || System.nanoTime() - last.nanos > FRESH_NANOS) {
            last = new Counted(ledger.countByState(), System.nanoTime());
            counted.set(last);
        }
        return last.intents.getOrDefault(state, 0L);
    }
}
