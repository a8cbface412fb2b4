package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.week.Week;
import java.time.LocalDate;

/**
 * The digests of a week.
 *
 * @param week the week
 * @param dueOn day they are sent
 */
record Issue(Week week, LocalDate dueOn) {

    /** The one an intent belongs to. */
    static Issue of(Intent intent) {
        return new Issue(Week.of(intent.dueOn()), intent.dueOn());
    }

    /** As the ledger names its cycle. */
    String cycle() {
        return week.toString();
    }
}
