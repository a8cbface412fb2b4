package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.consent.UnsubscribeLinks;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.Reason;
import dev.roadbook.outreach.ledger.SentMail;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.run.Programme;
import dev.roadbook.outreach.week.RepWeeks;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The digest to a representative; its cycle is the ISO week. */
@Component
class DigestProgramme implements Programme<DigestFacts> {

    static final String NAME = "DIGEST";

    private final DigestSheets sheets;
    private final DigestCalendar calendar;
    private final Policy<DigestFacts> policy;
    private final DigestMails mails;
    private final UnsubscribeLinks links;
    private final RepWeeks weeks;
    private final DigestEvents events;

    DigestProgramme(
            DigestSheets sheets,
            DigestCalendar calendar,
            Policy<DigestFacts> policy,
            DigestMails mails,
            UnsubscribeLinks links,
            RepWeeks weeks,
            DigestEvents events) {
        this.sheets = sheets;
        this.calendar = calendar;
        this.policy = policy;
        this.mails = mails;
        this.links = links;
        this.weeks = weeks;
        this.events = events;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<DigestFacts> prepare(Intent intent, Instant now) {
        return Optional.of(Issue.of(intent))
                .filter(issue -> calendar.isCurrent(issue, now))
                .flatMap(issue -> sheets.ofRep(intent.subject().id(), issue, now));
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
        return mails.toRep(facts, links.tokenFor(intent.id(), facts.address().orElseThrow()));
    }

    @Override
    public void handedOver(Intent intent, DigestFacts facts, Mail mail, Instant now) {
        weeks.keep(facts.reps().getFirst(), facts.issue().week(), now);
    }

    @Override
    public void accepted(Intent intent, SentMail mail, Instant at) {
        events.sent(intent, "DIGEST_SENT", "The representative was sent the digest of the week", at);
    }
}
