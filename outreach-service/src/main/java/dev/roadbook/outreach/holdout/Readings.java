package dev.roadbook.outreach.holdout;

import dev.roadbook.platform.clock.RoadbookProperties;
import dev.roadbook.platform.jdbc.Upsert;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was known on each day; a day's reading is made anew as long as the day lasts. */
@Repository
class Readings {

    private static final Upsert<HoldoutReading> READINGS =
            Upsert.into("holdout_reading", HoldoutReading.class, "read_at");

    private final Holdouts holdouts;
    private final Outcomes outcomes;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ZoneId zone;
    private final AtomicInteger uneven;

    Readings(
            Holdouts holdouts,
            Outcomes outcomes,
            JdbcClient jdbc,
            Clock clock,
            RoadbookProperties roadbook,
            MeterRegistry registry) {
        this.holdouts = holdouts;
        this.outcomes = outcomes;
        this.jdbc = jdbc;
        this.clock = clock;
        this.zone = roadbook.zone();
        this.uneven = registry.gauge("roadbook.outreach.holdout.uneven", new AtomicInteger());
    }

    /** Reads the latest comparison, until the last cycle it drew has run its course. */
    @Transactional
    public Optional<HoldoutReading> read() {
        var today = today();
        return holdouts.latest().filter(holdout -> !isOver(holdout, today)).map(holdout -> read(holdout, today));
    }

    private boolean isOver(Holdout holdout, LocalDate today) {
        var endedAt = holdout.endedAt();
        return endedAt != null
                && LocalDate.ofInstant(endedAt, zone)
                        .plusDays(holdout.windowDays() + 1L)
                        .isBefore(today);
    }

    private HoldoutReading read(Holdout holdout, LocalDate today) {
        var reading = new Reader(
                        holdout, today, clock.instant(), outcomes.ratio(holdout), outcomes.before(holdout, today))
                .read();
        uneven.set(reading.verdict() == HoldoutVerdict.UNEVEN ? 1 : 0);
        READINGS.apply(jdbc, UUID.class, List.of(reading));
        return reading;
    }

    /** That of today, made if nobody has yet; the last there was, once the comparison is over. */
    @Transactional
    public Optional<HoldoutReading> current() {
        return holdouts.latest().flatMap(holdout -> {
            var kept = newest(holdout.holdoutId());
            return kept.filter(reading -> reading.day().equals(today())).isPresent() ? kept : read().or(() -> kept);
        });
    }

    private Optional<HoldoutReading> newest(UUID holdoutId) {
        return jdbc.sql("""
                        select reading_id, holdout_id, day, read_at, verdict, treated_clusters, held_out_clusters, chi_square, treated_cycles,
                               held_out_cycles, treated_orders, held_out_orders, orders_difference, orders_low,
                               orders_high, orders_variance_removed, currency, treated_revenue, held_out_revenue,
                               revenue_difference, revenue_low, revenue_high, revenue_variance_removed
                        from holdout_reading
                        where holdout_id = :holdout
                        order by day desc
                        limit 1
                        """)
                .param("holdout", holdoutId)
                .query(HoldoutReading.class)
                .optional();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
