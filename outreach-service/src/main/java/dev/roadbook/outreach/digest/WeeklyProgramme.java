package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.consent.UnsubscribeLinks;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.run.Programme;
import java.time.Instant;
import java.util.Optional;

/** One mail to a reader each ISO week, which is its cycle. */
abstract class WeeklyProgramme implements Programme<DigestFacts> {

    private final String name;
    private final DigestCalendar calendar;
    private final Policy<DigestFacts> policy;
    private final UnsubscribeLinks links;

    WeeklyProgramme(String name, DigestCalendar calendar, Policy<DigestFacts> policy, UnsubscribeLinks links) {
        this.name = name;
        this.calendar = calendar;
        this.policy = policy;
        this.links = links;
    }

    /** What a reader's mail tells, read afresh. */
    abstract Optional<DigestFacts> facts(String reader, Issue issue, Instant now);

    abstract Mail compose(DigestFacts facts, String token);

    @Override
    public String name() {
        return name;
    }

    @Override
    public Optional<DigestFacts> prepare(Intent intent, Instant now) {
        return Optional.of(Issue.of(intent))
                .filter(issue -> calendar.isCurrent(issue, now))
                .flatMap(issue -> facts(intent.subject().id(), issue, now));
    }

    @Override
    public Reason outdated() {
        return DigestReason.WEEK_OVER;
    }

    @Override
    public Policy<DigestFacts> policy() {
        return policy;
    }

    @Override
    public Mail compose(Intent intent, DigestFacts facts) {
        return compose(facts, links.tokenFor(intent.id(), facts.address().orElseThrow()));
    }
}
