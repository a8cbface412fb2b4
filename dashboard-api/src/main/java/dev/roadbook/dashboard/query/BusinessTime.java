package dev.roadbook.dashboard.query;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The business day, and what follows from it when a question is asked. */
@Component
public class BusinessTime {

    private final Clock clock;
    private final QueryProperties properties;

    BusinessTime(Clock clock, QueryProperties properties) {
        this.clock = clock;
        this.properties = properties;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    /** A reminder sent before this, and without a purchase since, needs a person. */
    public OffsetDateTime actionNeededBefore() {
        return parameter(clock.instant().minus(properties.actionNeededAfter()));
    }

    public int daysSince(Instant instant) {
        return Math.toIntExact(ChronoUnit.DAYS.between(LocalDate.ofInstant(instant, zone()), today()));
    }

    /** The first instant of a business day. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /** An instant as the driver takes it. */
    public static OffsetDateTime parameter(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Today, the zone it is of and the limit of patience, for statements that name them. */
    public Map<String, Object> parameters() {
        return Map.of("today", today(), "zone", zone().getId(), "action_needed_before", actionNeededBefore());
    }

    /** Gives a condition the same. */
    public Where in(Where where) {
        parameters().forEach(where::with);
        return where;
    }
}
