package dev.roadbook.platform.run;

import dev.roadbook.platform.run.Run.State;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** How runs end, and how long they take. */
final class RunMeters {

    private final MeterRegistry registry;

    RunMeters(MeterRegistry registry) {
        this.registry = registry;
    }

    void ended(String name, State state) {
        registry.counter("roadbook.runs.ended", "run", name, "state", state.name())
                .increment();
    }

    void worked(String name, Duration length) {
        registry.timer("roadbook.runs.duration", "run", name).record(length);
    }
}
