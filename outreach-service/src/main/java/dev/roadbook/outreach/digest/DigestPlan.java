package dev.roadbook.outreach.digest;

import static java.util.stream.Collectors.toMap;

import dev.roadbook.outreach.digest.Digests.Noted;
import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.ledger.NewIntent;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.outreach.policy.Decision;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.week.RepWeek;
import dev.roadbook.outreach.week.RepWeeks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the ledger whose digest is to go, and notes whose is not and why. */
@Component
class DigestPlan {

    private final Readers readers;
    private final RepWeeks weeks;
    private final Digests digests;
    private final Ledger ledger;
    private final Policy<DigestFacts> policy;
    private final Clock clock;

    DigestPlan(
            Readers readers, RepWeeks weeks, Digests digests, Ledger ledger, Policy<DigestFacts> policy, Clock clock) {
        this.readers = readers;
        this.weeks = weeks;
        this.digests = digests;
        this.ledger = ledger;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * What planning came to for one reader.
     *
     * @param programme programme
     * @param subject who the mail is for
     * @param decision what was decided
     */
    record Verdict(String programme, Subject subject, Decision decision) {

        boolean isPlanned() {
            return decision.beginsAs() == State.PLANNED;
        }
    }

    /** Plans everybody who has no mail of this week, and answers for each of them. */
    @Transactional
    public List<Verdict> plan(Issue issue) {
        var now = clock.instant();
        var figures = weeks.take(issue.week(), now);
        var begun = digests.begun(issue);
        var verdicts = Stream.concat(reps(issue, figures, now), managers(issue, figures, now))
                .filter(verdict -> !begun.contains(verdict.subject()))
                .toList();
        ledger.plan(verdicts.stream()
                .filter(Verdict::isPlanned)
                .map(verdict -> intent(verdict, issue, now))
                .toList());
        digests.note(
                issue,
                verdicts.stream()
                        .map(verdict -> new Noted(
                                verdict.programme(),
                                verdict.subject(),
                                verdict.isPlanned() ? null : verdict.decision().told()))
                        .toList(),
                now);
        return verdicts;
    }

    private Stream<Verdict> reps(Issue issue, List<RepWeek> figures, Instant now) {
        var byRep = figures.stream().collect(toMap(RepWeek::repId, Function.identity()));
        return readers.reps().stream()
                .map(reader -> new DigestFacts(
                        reader,
                        issue,
                        Optional.ofNullable(byRep.get(reader.id())).stream().toList(),
                        now))
                .map(facts -> new Verdict(DigestProgramme.NAME, facts.aboutRep(), policy.decide(facts, now)));
    }

    private Stream<Verdict> managers(Issue issue, List<RepWeek> figures, Instant now) {
        return readers.managers().stream()
                .map(reader -> new DigestFacts(reader, issue, figures, now))
                .map(facts -> new Verdict(RollUpProgramme.NAME, facts.aboutManager(), policy.decide(facts, now)));
    }

    private static NewIntent intent(Verdict verdict, Issue issue, Instant now) {
        return new NewIntent(
                verdict.programme(),
                verdict.subject(),
                issue.cycle(),
                issue.dueOn(),
                State.PLANNED,
                verdict.decision().told(),
                verdict.decision().notBefore(now));
    }
}
