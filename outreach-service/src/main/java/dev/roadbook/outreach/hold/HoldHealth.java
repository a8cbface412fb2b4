package dev.roadbook.outreach.hold;

import dev.roadbook.outreach.hold.Hold.Cause;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Tells operators what keeps mails back; the service is well all the same. */
@Component("outgoingMail")
class HoldHealth extends AbstractHealthIndicator {

    private final Holds holds;

    HoldHealth(Holds holds, MeterRegistry registry) {
        super("holds on outgoing mail cannot be read");
        this.holds = holds;
        Stream.of(Cause.values())
                .forEach(cause -> Gauge.builder("roadbook.outreach.holds", () -> count(cause))
                        .description("Whether outgoing mail is held back for this cause")
                        .tag("cause", cause.name())
                        .register(registry));
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        List<Hold> standing = holds.standing();
        health.up().withDetail("held", !standing.isEmpty());
        standing.forEach(hold -> health.withDetail(
                hold.cause().name().toLowerCase(Locale.ROOT), hold.placedAt().toString()));
    }

    private long count(Cause cause) {
        return holds.standing().stream().filter(hold -> hold.cause() == cause).count();
    }
}
