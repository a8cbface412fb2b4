package dev.roadbook.outreach.consent;

import dev.roadbook.outreach.consent.Suppression.Reason;
import dev.roadbook.platform.kafka.EventIds;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The addresses that nothing is sent to. */
@Repository
public class Suppressions {

    private static final int FETCH_SIZE = 500;
    private static final String ORDER = " order by created_at desc, suppression_id";

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

    List<Suppression> page(Search search, int size, long offset) {
        return found(search.where() + ORDER + " limit :size offset :offset", search)
                .param("size", size)
                .param("offset", offset)
                .query(Suppression.class)
                .list();
    }

    /** All of them, one after the other, however many there are. */
    @Transactional(readOnly = true)
    public void each(Search search, Consumer<Suppression> consumer) {
        try (Stream<Suppression> suppressions =
                found(search.where() + ORDER, search).withFetchSize(FETCH_SIZE).query(Suppression.class).stream()) {
            suppressions.forEach(consumer);
        }
    }

    private JdbcClient.StatementSpec found(String tail, Search search) {
        return jdbc.sql("""
                        select suppression_id as id, email, reason, note, created_at, created_by
                        from suppression s
                        """ + tail).param("q", search.pattern()).param("rep", search.rep());
    }

    long count(Search search) {
        return jdbc.sql("select count(*) from suppression s " + search.where())
                .param("q", search.pattern())
                .param("rep", search.rep())
                .query(Long.class)
                .single();
    }

    /** Whose suppressions, and what their address contains. */
    record Search(@Nullable String pattern, @Nullable String rep) {

        private String where() {
            return """
                    where (cast(:q as text) is null or s.email ilike :q escape '\\')
                      and (cast(:rep as text) is null
                           or s.email in (select lower(a.email) from account a where a.rep_id = :rep))
                    """;
        }
    }
}
