package dev.roadbook.outreach.holdout;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All comparisons there were; at most one of them runs. */
@Repository
class Holdouts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Holdouts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What a comparison is begun with.
     *
     * @param percent share of the accounts that is not reminded
     * @param points difference to find, in percentage points, if there is one
     * @param plannedError standard error it takes
     * @param knownBy day by which the difference can be known, if there is one
     */
    record Plan(
            int percent,
            @Nullable Integer points,
            double plannedError,
            @Nullable LocalDate knownBy) {}

    /** The one that runs or, where none does, the one that ran last. */
    Optional<Holdout> latest() {
        return jdbc.sql("""
                        select holdout_id, percent, window_days, points, planned_error, known_by, started_by, started_at,
                               ended_by, ended_at
                        from holdout
                        order by ended_at is null desc, started_at desc
                        limit 1
                        """).query(Holdout.class).optional();
    }

    /** Empty if one runs already. Its salt is made up, so that another draws others. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> begin(Plan plan, String by) {
        return jdbc.sql("""
                        insert into holdout
                            (holdout_id, salt, percent, window_days, points, planned_error, known_by, started_by,
                             started_at)
                        values (:id, :salt, :percent, :window, :points, :error, :knownBy, :by, :now)
                        on conflict do nothing
                        returning holdout_id
                        """)
                .param("id", UUID.randomUUID())
                .param("salt", UUID.randomUUID().toString())
                .param("percent", plan.percent())
                .param("window", Chance.WINDOW_DAYS)
                .param("points", plan.points())
                .param("error", plan.plannedError())
                .param("knownBy", plan.knownBy())
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    /** Empty if none runs. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UUID> end(String by) {
        return jdbc.sql("""
                        update holdout set ended_by = :by, ended_at = :now where ended_at is null returning holdout_id
                        """)
                .param("by", by)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }
}
