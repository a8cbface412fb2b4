package dev.roadbook.outreach.consent;

import dev.roadbook.outreach.consent.Suppression.Reason;
import dev.roadbook.platform.kafka.EventIds;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses that nothing is sent to. */
@Repository
public class Suppressions {

    private final JdbcClient jdbc;
    private final Clock clock;

    Suppressions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Remembers an address whose mailbox does not exist; false if it was suppressed before. */
    public boolean bounced(EmailAddress address, String reply) {
        return add(address.normalized(), Reason.BOUNCED, reply, "outreach");
    }

    boolean unsubscribed(String email) {
        return add(email, Reason.UNSUBSCRIBED, null, "recipient");
    }

    boolean add(String email, Reason reason, @Nullable String note, String by) {
        return jdbc.sql("""
                        insert into suppression (suppression_id, email, reason, note, created_at, created_by)
                        values (:id, :email, :reason, :note, :at, :by)
                        on conflict (email) do nothing
                        """)
                        .param("id", EventIds.of("suppression", email))
                        .param("email", email)
                        .param("reason", reason.name())
                        .param("note", note)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from suppression where suppression_id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    Suppression byEmail(String email) {
        return jdbc.sql("""
                        select suppression_id as id, email, reason, note, created_at, created_by
                        from suppression
                        where email = :email
                        """).param("email", email).query(Suppression.class).single();
    }
}
