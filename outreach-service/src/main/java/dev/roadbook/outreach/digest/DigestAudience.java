package dev.roadbook.outreach.digest;

import static java.util.stream.Collectors.toMap;

import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.outreach.week.RepWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Everybody whom the digests of a week are for. */
@Component
class DigestAudience {

    private final Readers readers;

    DigestAudience(Readers readers) {
        this.readers = readers;
    }

    /**
     * One of them.
     *
     * @param programme which mail it is for
     * @param subject who the mail is about
     * @param facts what decides whether it goes
     */
    record Member(String programme, Subject subject, DigestFacts facts) {}

    /** Representatives first, then managers. */
    List<Member> of(Issue issue, List<RepWeek> figures, Instant now) {
        return Stream.concat(reps(issue, figures, now), managers(issue, figures, now))
                .toList();
    }

    private Stream<Member> reps(Issue issue, List<RepWeek> figures, Instant now) {
        var byRep = figures.stream().collect(toMap(RepWeek::repId, Function.identity()));
        return readers.reps().stream()
                .map(reader -> new DigestFacts(
                        reader,
                        issue,
                        Optional.ofNullable(byRep.get(reader.id())).stream().toList(),
                        now))
                .map(facts -> new Member(DigestProgramme.NAME, facts.aboutRep(), facts));
    }

    private Stream<Member> managers(Issue issue, List<RepWeek> figures, Instant now) {
        return readers.managers().stream()
                .map(reader -> new DigestFacts(reader, issue, figures, now))
                .map(facts -> new Member(RollUpProgramme.NAME, facts.aboutManager(), facts));
    }
}
