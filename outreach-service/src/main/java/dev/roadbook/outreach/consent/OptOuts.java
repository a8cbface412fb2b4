package dev.roadbook.outreach.consent;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who does not want the mails of a programme; other mails to them go on. */
@Repository
class OptOuts {

    private final JdbcClient jdbc;
    private final Clock clock;

    OptOuts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A reader of a programme's mails.
     *
     * @param programme as the ledger calls it
     * @param subjectType what the mails are about, as the ledger calls it; {@code ADDRESS} for a buyer
     * @param subjectId its id
     */
    record Reader(String programme, String subjectType, String subjectId) {

        private static final String REP = "REP";
        private static final String ADDRESS = "ADDRESS";

        static Reader rep(String programme, String repId) {
            return new Reader(programme, REP, repId);
        }

        static Reader buyer(BuyerTopic topic, String email) {
            return new Reader(topic.name(), ADDRESS, email);
        }

        boolean isRep() {
            return subjectType.equals(REP);
        }

        boolean isBuyer() {
            return subjectType.equals(ADDRESS);
        }
    }

    /** Empty if it was said before. */
    Optional<UUID> add(Reader reader, @Nullable String note, String by) {
        return jdbc.sql("""
                        insert into opt_out (programme, subject_type, subject_id, since, said_by, note)
                        values (:programme, :type, :id, :now, :by, :note)
                        on conflict do nothing
                        returning opt_out_id
                        """)
                .param("programme", reader.programme)
                .param("type", reader.subjectType)
                .param("id", reader.subjectId)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .param("note", note)
                .query(UUID.class)
                .optional();
    }

    Optional<UUID> find(Reader reader) {
        return jdbc.sql("""
                        select opt_out_id
                        from opt_out
                        where programme = :programme and subject_type = :type and subject_id = :id
                        """)
                .param("programme", reader.programme)
                .param("type", reader.subjectType)
                .param("id", reader.subjectId)
                .query(UUID.class)
                .optional();
    }

    /** Empty if nothing had been said. */
    Optional<UUID> remove(Reader reader) {
        return jdbc.sql("""
                        delete from opt_out
                        where programme = :programme and subject_type = :type and subject_id = :id
                        returning opt_out_id
                        """)
                .param("programme", reader.programme)
                .param("type", reader.subjectType)
                .param("id", reader.subjectId)
                .query(UUID.class)
                .optional();
    }

    /** A buyer's, by its own id. */
    boolean removeOfBuyer(UUID id) {
        return jdbc.sql("delete from opt_out where opt_out_id = :id and subject_type = 'ADDRESS'")
                        .param("id", id)
                        .update()
                == 1;
    }
}
