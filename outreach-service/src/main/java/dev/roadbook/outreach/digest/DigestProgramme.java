package dev.roadbook.outreach.digest;

import dev.roadbook.outreach.consent.UnsubscribeLinks;
import dev.roadbook.outreach.ledger.Intent;
import dev.roadbook.outreach.ledger.SentMail;
import dev.roadbook.outreach.mail.Mail;
import dev.roadbook.outreach.policy.Policy;
import dev.roadbook.outreach.week.RepWeeks;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The digest to a representative. */
@Component
class DigestProgramme extends WeeklyProgramme {

    static final String NAME = "DIGEST";

    private final DigestSheets sheets;
    private final DigestMails mails;
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
        super(NAME, calendar, policy, links);
        this.sheets = sheets;
        this.mails = mails;
        this.weeks = weeks;
        this.events = events;
    }

    @Override
    Optional<DigestFacts> facts(String rep, Issue issue, Instant now) {
        return sheets.ofRep(rep, issue, now);
    }

    @Override
    Mail compose(DigestFacts facts, String token) {
        return mails.toRep(facts, token);
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
