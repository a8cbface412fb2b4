package dev.roadbook.outreach.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A mail that is to be sent at most once.
 *
 * @param id identity
 * @param programme what it is for
 * @param subject who it is about
 * @param cycle occasion: one mail for each
 * @param dueOn day it is meant for
 * @param fence grows with every claim; a holder of an older one can change nothing
 * @param attempts attempts so far
 */
public record Intent(
        UUID id, String programme, Subject subject, String cycle, LocalDate dueOn, long fence, int attempts) {

    /** What {@link #of} reads, of {@code send_intent i}. */
    static final String COLUMNS =
            "i.intent_id, i.programme, i.subject_type, i.subject_id, i.cycle, i.due_on, i.fence, i.attempts";

    static Intent of(ResultSet row, int number) throws SQLException {
        return new Intent(
                row.getObject("intent_id", UUID.class),
                row.getString("programme"),
                Subject.of(row),
                row.getString("cycle"),
                row.getObject("due_on", LocalDate.class),
                row.getLong("fence"),
                row.getInt("attempts"));
    }
}
