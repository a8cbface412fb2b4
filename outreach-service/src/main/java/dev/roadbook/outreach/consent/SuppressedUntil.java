package dev.roadbook.outreach.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How facts read until when an address must not be written to, in one place for every programme. */
public final class SuppressedUntil {

    private SuppressedUntil() {}

    /** An expression to be called {@code suppressed_until}: for good is infinity, not at all is null. */
    public static String sql(String address) {
        return "(select coalesce(s.ends_at, 'infinity') from suppression s where s.email = %s)".formatted(address);
    }

    /** The same for the mails of one programme to buyers. */
    public static String sql(String address, BuyerTopic topic) {
        return """
                greatest(%s, (select cast('infinity' as timestamptz)
                              from opt_out o
                              where o.programme = '%s' and o.subject_type = 'ADDRESS' and o.subject_id = %s))
                """.formatted(sql(address), topic, address).strip();
    }

    /** What the expression came to. */
    public static @Nullable Instant of(ResultSet row) throws SQLException {
        var until = row.getObject("suppressed_until", OffsetDateTime.class);
        return until == null ? null : until.toInstant();
    }
}
