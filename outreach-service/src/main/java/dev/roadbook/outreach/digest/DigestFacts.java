package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.outreach.policy.Addressee;
import dev.roadbook.outreach.week.RepWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides whether a digest goes.
 *
 * @param reader whom it goes to
 * @param issue the digests it is one of
 * @param reps figures it tells: of the representative, or of all
 * @param now when they were taken
 */
record DigestFacts(Reader reader, Issue issue, List<RepWeek> reps, Instant now) implements Addressee {

    DigestFacts {
        reps = List.copyOf(reps);
    }

    @Override
    public @Nullable String email() {
        return reader.email();
    }

    @Override
    public ZoneId zone() {
        return reader.zone();
    }

    @Override
    public @Nullable Instant suppressedUntil() {
        return reader.suppressedUntil();
    }

    @Override
    public List<Instant> recentMails() {
        return reader.recentMails();
    }

    /** The same of other digests. */
    DigestFacts in(Issue other) {
        return new DigestFacts(reader, other, reps, now);
    }

    LocalDate dueOn() {
        return issue.dueOn();
    }

    /** Whether there is nobody to call, to follow up or to expect. */
    boolean isEmpty() {
        return reps.stream().allMatch(rep -> rep.figures().haveNothingToDo());
    }

    Subject aboutRep() {
        return Subject.rep(reader.id());
    }

    Subject aboutManager() {
        return Subject.contact(reader.id());
    }
}
