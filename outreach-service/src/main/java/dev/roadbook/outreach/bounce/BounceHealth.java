package dev.roadbook.outreach.bounce;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Tells operators whether bounces are read; mails go out all the same. */
@Component("returnedMail")
class BounceHealth extends AbstractHealthIndicator {

    private final ReturnedMails returned;
    private final Clock clock;

    BounceHealth(ReturnedMails returned, Clock clock, MeterRegistry registry) {
        super("nobody knows whether bounces were read");
        this.returned = returned;
        this.clock = clock;
        Gauge.builder("roadbook.outreach.bounces.age", this::age)
                .description("How long ago the mailbox for bounces was read; not a number where none is")
                .baseUnit("seconds")
                .register(registry);
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("read", returned.isRead());
        returned.place()
                .ifPresent(place -> health.withDetail("readAt", place.readAt().toString()));
    }

    private double age() {
        return returned.isRead()
                ? returned.place()
                        .map(place -> (double) Duration.between(place.readAt(), clock.instant())
                                .toSeconds())
                        .orElse(Double.NaN)
                : Double.NaN;
    }
}
