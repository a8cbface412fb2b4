package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.digest.Digests.Noted;
import dev.roadbook.outreach.ledger.Ledger;
import dev.roadbook.outreach.ledger.NewIntent;
import dev.roadbook.outreach.ledger.State;
import dev.roadbook.outreach.ledger.Subject;
import dev.roadbook.outreach.mail.Carrier;
import dev.roadbook.outreach.policy.Decision;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.week.RepWeeks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the ledger whose digest is to go, and notes whose is not and why. */
@Component
class DigestPlan {

    private final DigestAudience audience;
    private final RepWeeks weeks;
    private final Digests digests;
    private final Ledger ledger;
    private final Policy<DigestFacts> policy;
    private final Carrier carrier;
    private final Clock clock;

    DigestPlan(
            DigestAudience audience,
            RepWeeks weeks,
            Digests digests,
            Ledger ledger,
            Policy<DigestFacts> policy,
            Carrier carrier,
            Clock clock) {
        this.audience = audience;
        this.weeks = weeks;
        this.digests = digests;
        this.ledger = ledger;
        this.policy = policy;
        this.carrier = carrier;
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
        var begun = digests.begun(issue, carrier.rehearses());
        var verdicts = audience.of(issue, figures, now).stream()
                .filter(member -> !begun.contains(member.subject()))
                .map(member -> new Verdict(member.programme(), member.subject(), policy.decide(member.facts(), now)))
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
