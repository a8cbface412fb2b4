package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.week.RepWeeks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the facts of one digest, always afresh. */
@Component
class DigestSheets {

    private final Readers readers;
    private final RepWeeks weeks;

    DigestSheets(Readers readers, RepWeeks weeks) {
        this.readers = readers;
        this.weeks = weeks;
    }

    Optional<DigestFacts> ofRep(String id, Issue issue, Instant now) {
        return readers.rep(id)
                .map(reader -> new DigestFacts(
                        reader,
                        issue,
                        weeks.of(id, issue.week(), now).map(List::of).orElse(List.of()),
                        now));
    }

    Optional<DigestFacts> ofManager(String id, Issue issue, Instant now) {
        return readers.manager(id).map(reader -> new DigestFacts(reader, issue, weeks.all(issue.week(), now), now));
    }
}
