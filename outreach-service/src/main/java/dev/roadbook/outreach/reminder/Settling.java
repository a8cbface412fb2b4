package dev.roadbook.outreach.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Whether the numbers of a fresh installation still move: its first predictions come before a model is learned, its
 * first suggestions before accounts like others are known. Nobody is written to by them.
 */
@Repository
class Settling {

    /** Where something moves all the time, it is not waited for longer than this. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final ReminderProperties properties;
    private final Clock clock;

    Settling(JdbcClient jdbc, ReminderProperties properties, Clock clock) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.clock = clock;
    }

    /** Also where reminders were planned before, whatever moves. */
    boolean isOver() {
        var now = clock.instant();
        return jdbc.sql("""
                        select exists (select from send_intent where programme = :programme)
                            or coalesce(
                                (select min(known_since) from expectation) <= :longAgo
                                or greatest(
                                    (select max(occurred_at) from expectation),
                                    (select max(occurred_at) from suggestion)) <= :quietSince,
                                false)
                        """)
                .param("programme", ReminderProgramme.NAME)
                .param("longAgo", utc(now.minus(LONGEST)))
                .param("quietSince", utc(now.minus(properties.settlesAfter())))
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
