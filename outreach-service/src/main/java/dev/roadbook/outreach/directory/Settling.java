package dev.roadbook.outreach.directory;

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
public class Settling {

    /** Where something moves all the time, it is not waited for longer than this. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    Settling(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Once predictions and suggestions have rested for so long. */
    public boolean isOver(Duration rest) {
        var now = clock.instant();
        return jdbc.sql("""
                        select coalesce(
                            (select min(known_since) from expectation) <= :longAgo
                            or greatest(
                                (select max(occurred_at) from expectation),
                                (select max(occurred_at) from suggestion)) <= :quietSince,
                            false)
                        """)
                .param("longAgo", utc(now.minus(LONGEST)))
                .param("quietSince", utc(now.minus(rest)))
                .query(Boolean.class)
                .single();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
