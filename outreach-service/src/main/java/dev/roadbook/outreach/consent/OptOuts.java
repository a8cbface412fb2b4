package dev.roadbook.outreach.consent;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who at work does not want the mails of a programme; other mails to them go on. */
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
     * @param subjectType what the mails are about, as the ledger calls it
     * @param subjectId its id
     */
    record Reader(String programme, String subjectType, String subjectId) {}

    /** False if it was said before. */
    boolean add(Reader reader, String by) {
        return jdbc.sql("""
                        insert into opt_out (programme, subject_type, subject_id, since, said_by)
                        values (:programme, :type, :id, :now, :by)
                        on conflict do nothing
                        """)
                        .param("programme", reader.programme)
                        .param("type", reader.subjectType)
                        .param("id", reader.subjectId)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** False if nothing had been said. */
    boolean remove(Reader reader) {
        return jdbc.sql("""
                        delete from opt_out
                        where programme = :programme and subject_type = :type and subject_id = :id
                        """)
                        .param("programme", reader.programme)
                        .param("type", reader.subjectType)
                        .param("id", reader.subjectId)
                        .update()
                == 1;
    }
}
